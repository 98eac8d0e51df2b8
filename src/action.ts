import { main } from './action/main.js';

// Without waiting: the bundle is no ES module, which may not wait here.
void main(process.env);
