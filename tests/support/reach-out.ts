import { createSocket } from 'node:dgram';
import { lookup } from 'node:dns';
import { connect } from 'node:net';

/** The canary of the egress trap: tries what the program must never try. */
const [, , way] = process.argv;
const done = (): void => process.exit(0);

if (way === 'tcp') connect({ host: '192.0.2.1', port: 9 }).on('error', done).on('connect', done);
if (way === 'udp') createSocket('udp4').send('x', 9, '192.0.2.1', done);
if (way === 'dns') lookup('example.com', done);
setTimeout(done, 2000);
