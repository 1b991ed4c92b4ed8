// Runs emulate's Slack with a seed (the first argument, JSON), says where on one line, and ends with the one who started it.
import { createEmulator } from 'emulate';

const emulator = await createEmulator({ service: 'slack', port: 0, hostname: '127.0.0.1', seed: { slack: JSON.parse(process.argv[2]) } });
process.stdin.on('end', () => process.exit());
process.stdin.resume();
console.log(new URL(emulator.url).port);
