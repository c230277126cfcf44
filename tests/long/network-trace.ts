/** Reads what `strace -f -yy -e trace=network` wrote: whom a process has turned to, and with what kind of socket. */

/** Where something was sent or connected to. */
export interface Turned {
  readonly call: string;
  /** «AF_INET», «AF_UNIX» … */
  readonly family: string;
  /** «UDPv6», «TCP», «UNIX» …, as strace names the socket. */
  readonly socket: string;
  /** Address and port of an internet address; empty for all else. */
  readonly address: string;
}

/** `own`: never leaves the machine. `probe`: Chromium asks the system for a route and sends nothing. `leak`: all else. */
export type Judgement = 'own' | 'probe' | 'leak';

const OWN_FAMILIES = new Set(['AF_UNIX', 'AF_NETLINK', 'AF_UNSPEC']);
const CALL = /\b(connect|sendto|sendmsg|sendmmsg)\((\d+)(?:<([^:<>]+)[^<>]*(?:<[^<>]*>)?[^<>]*>)?, /;

/**
 * Chromium connects a UDP socket to this address to learn whether there is a way to the net by IPv6: net/dns/host_resolver_manager.cc.
 * Connecting a UDP socket sends no packet.
 */
const PROBE = '2001:4860:4860::8888';

/** One line of the trace; undefined where nothing is connected or sent in it, or nobody is named. */
export function turnedIn(line: string): Turned | undefined {
  const [, call = '', , socket = ''] = CALL.exec(line) ?? [];
  if (call === '') return undefined;
  const family = /sa_family=(AF_\w+)/.exec(line)?.[1];
  if (family === undefined) {
    // To whom a socket is connected was judged when it was; a message on it names nobody.
    return undefined;
  }
  const ip = /inet_addr\("([^"]+)"\)/.exec(line)?.[1] ?? /inet_pton\(AF_INET6, "([^"]+)"/.exec(line)?.[1];
  const port = /sin6?_port=htons\((\d+)\)/.exec(line)?.[1];
  return { call, family, socket, address: ip === undefined ? '' : `${ip} port ${port ?? '?'}` };
}

/** Whether it may be. */
export function judge({ call, family, socket, address }: Turned): Judgement {
  if (OWN_FAMILIES.has(family)) return 'own';
  const [ip = ''] = address.split(' ');
  if (family === 'AF_INET' && /^127\./.test(ip)) return 'own';
  if (family === 'AF_INET6' && ip === '::1') return 'own';
  return call === 'connect' && socket === 'UDPv6' && ip === PROBE ? 'probe' : 'leak';
}
