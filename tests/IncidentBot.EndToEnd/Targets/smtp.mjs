// A mail server for the tests: it offers TLS, and one recipient in five it refuses, or hangs up on, before it has taken anything. On "report" it tells what it has.
import { createInterface } from 'node:readline';
import { SMTPServer } from 'smtp-server';

const taken = [];
let asked = 0;

const server = new SMTPServer({
    authOptional: true,
    disableReverseLookup: true,
    onRcptTo(address, session, answer) {
        if (++asked % 5 !== 0) answer();
        else if (asked % 25 === 0) hangUp(session);
        else answer(Object.assign(new Error('4.7.1 come back later'), { responseCode: 451 }));
    },
    onData(stream, session, answer) {
        let text = '';
        stream.setEncoding('utf8');
        stream.on('data', part => { text += part; });
        stream.on('end', () => {
            taken.push({ to: session.envelope.rcptTo.map(r => r.address), id: /^message-id:\s*(\S+)/im.exec(text)?.[1] ?? '', secure: session.secure });
            console.log(`TAKEN ${taken.length}`);
            answer(null, `2.0.0 taken as ${taken.length}`);
        });
    },
});

// The library has no way of its own to hang up on somebody.
function hangUp(session) {
    for (const connection of server.connections) if (connection.session === session) connection._socket.destroy();
}

server.on('error', () => { /* Whoever is killed says no goodbye. */ });
server.listen(0, '127.0.0.1', () => console.log(`PORT ${server.server.address().port}`));

createInterface({ input: process.stdin }).on('line', line => {
    if (line === 'report') console.log(`REPORT ${JSON.stringify(taken)}`);
});
