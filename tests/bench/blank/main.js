// The least that an Electron window can be: the reference for the start of the app.
import { app, BrowserWindow } from 'electron';

await app.whenReady();
const window = new BrowserWindow({ width: 1366, height: 768 });
window.loadFile('index.html');
