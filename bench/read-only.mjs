// What the gate is compared with: reads the JSON files of the folder `policies` and does nothing with them.
import { readdirSync, readFileSync } from 'node:fs';

for (const name of readdirSync('policies')) JSON.parse(readFileSync(`policies/${name}`, 'utf8'));
