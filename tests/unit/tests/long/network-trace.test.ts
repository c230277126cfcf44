import { expect, test } from 'vitest';
import { judge, turnedIn } from '../../../long/network-trace';

const judged = (line: string) => {
  const turned = turnedIn(line);
  return turned === undefined ? undefined : judge(turned);
};

test.each([
  ['12 connect(5<UNIX-STREAM:[1]>, {sa_family=AF_UNIX, sun_path="/run/dbus"}, 110) = 0', 'own'],
  ['12 sendto(6<NETLINK:[ROUTE:12]>, [{nlmsg_len=20}], 20, 0, {sa_family=AF_NETLINK, nl_pid=0}, 12) = 20', 'own'],
  ['12 connect(7<TCP:[1]>, {sa_family=AF_INET, sin_port=htons(9), sin_addr=inet_addr("127.0.0.1")}, 16) = -1 ECONNREFUSED', 'own'],
  ['12 connect(7<TCPv6:[1]>, {sa_family=AF_INET6, sin6_port=htons(9), inet_pton(AF_INET6, "::1", &sin6_addr)}, 28 <unfinished ...>', 'own'],
  [
    '12 connect(33<UDPv6:[9]>, {sa_family=AF_INET6, sin6_port=htons(53), sin6_flowinfo=htonl(0), inet_pton(AF_INET6, "2001:4860:4860::8888", &sin6_addr), sin6_scope_id=0}, 28) = -1 ENETUNREACH',
    'probe',
  ],
])('%s', (line, expected) => {
  expect(judged(line)).toBe(expected);
});

test.each([
  '12 connect(7<TCP:[1]>, {sa_family=AF_INET, sin_port=htons(443), sin_addr=inet_addr("142.250.74.46")}, 16) = -1 ENETUNREACH',
  '12 connect(7<TCPv6:[1]>, {sa_family=AF_INET6, sin6_port=htons(53), inet_pton(AF_INET6, "2001:4860:4860::8888", &sin6_addr)}, 28) = 0',
  '12 sendto(7<UDPv6:[1]>, "x", 1, 0, {sa_family=AF_INET6, sin6_port=htons(53), inet_pton(AF_INET6, "2001:4860:4860::8888", &sin6_addr)}, 28) = 1',
  '12 sendto(7<UDP:[1]>, "x", 1, MSG_NOSIGNAL, {sa_family=AF_INET, sin_port=htons(53), sin_addr=inet_addr("10.0.0.1")}, 16) = 1',
  '12 sendmsg(7<UDP:[1]>, {msg_name={sa_family=AF_INET, sin_port=htons(5353), sin_addr=inet_addr("224.0.0.251")}, msg_namelen=16}, 0) = 1',
  '12 connect(7<UDP:[1]>, {sa_family=AF_INET, sin_port=htons(1), sin_addr=inet_addr("128.0.0.1")}, 16) = 0',
])('leaves the machine: %s', (line) => {
  expect(judged(line)).toBe('leak');
});

test.each([
  '12 socket(AF_INET, SOCK_STREAM, IPPROTO_TCP) = 7',
  '12 +++ exited with 0 +++',
  '12 sendto(5<UNIX-STREAM:[1]>, "x", 1, 0, NULL, 0) = 1',
])('names nobody: %s', (line) => {
  expect(turnedIn(line)).toBeUndefined();
});
