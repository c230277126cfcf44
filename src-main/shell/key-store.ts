/** The key store of the operating system, as the vault uses it. */
import { safeStorage } from 'electron';
import type { KeyStore } from '../services/vault';

/** On Linux without a keyring Electron hides the key under a fixed password, which keeps nobody out. */
const NONE = new Set(['basic_text', 'unknown']);
const NAMES: Readonly<Partial<Record<NodeJS.Platform, string>>> = { win32: 'dpapi', darwin: 'keychain' };

/** The key store of this machine. It is not asked for anything before the coder uses the lock. */
export function systemKeyStore(): KeyStore {
  return {
    state: () => {
      const name = NAMES[process.platform] ?? safeStorage.getSelectedStorageBackend();
      return { available: !NONE.has(name) && safeStorage.isEncryptionAvailable() };
    },
    lock: (text) => safeStorage.encryptString(text),
    unlock: (locked) => safeStorage.decryptString(locked),
  };
}
