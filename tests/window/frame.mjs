// The ✕ of a window's frame. There is no window manager on the tests' display to draw one, so its message is sent to
// the window as a window manager would: ICCCM, `WM_DELETE_WINDOW`, in the X11 core protocol.

import { once } from 'node:events';
import { createConnection } from 'node:net';

const INTERN_ATOM = 16;
const SEND_EVENT = 25;
const CLIENT_MESSAGE = 33;

/** Asks the window with this X id to close. */
export async function askToClose(display, id) {
  const socket = createConnection(`/tmp/.X11-unix/X${display.replace(/^:/, '')}`);
  const read = reader(socket);
  try {
    await once(socket, 'connect');
    const hello = Buffer.alloc(12);
    hello.write('l', 0, 'latin1');
    hello.writeUInt16LE(11, 2);
    socket.write(hello);
    const answer = await read(8);
    if (answer[0] !== 1) throw new Error('the display takes no connection');
    await read(answer.readUInt16LE(6) * 4);

    const protocols = await atom(socket, read, 'WM_PROTOCOLS');
    const remove = await atom(socket, read, 'WM_DELETE_WINDOW');
    const message = Buffer.alloc(44);
    message.writeUInt8(SEND_EVENT, 0);
    message.writeUInt16LE(11, 2);
    message.writeUInt32LE(id, 4);
    message.writeUInt8(CLIENT_MESSAGE, 12);
    message.writeUInt8(32, 13);
    message.writeUInt32LE(id, 16);
    message.writeUInt32LE(protocols, 20);
    message.writeUInt32LE(remove, 24);
    socket.write(message);
    // A question after the message: once it is answered, the message has arrived.
    await atom(socket, read, 'WM_PROTOCOLS');
  } finally {
    socket.destroy();
  }
}

/** The number of a name. */
async function atom(socket, read, name) {
  const request = Buffer.alloc(8 + Math.ceil(name.length / 4) * 4);
  request.writeUInt8(INTERN_ATOM, 0);
  request.writeUInt16LE(request.length / 4, 2);
  request.writeUInt16LE(name.length, 4);
  request.write(name, 8, 'latin1');
  socket.write(request);
  const answer = await read(32);
  if (answer[0] !== 1) throw new Error(`the display does not know ${name}`);
  return answer.readUInt32LE(8);
}

/** Reads a number of bytes, waiting for them. */
function reader(socket) {
  let held = Buffer.alloc(0);
  return async (count) => {
    while (held.length < count) {
      const chunk = socket.read();
      if (chunk) held = Buffer.concat([held, chunk]);
      else if (socket.readableEnded || socket.destroyed) throw new Error('the display closed the connection');
      else await Promise.race([once(socket, 'readable'), once(socket, 'end')]);
    }
    const taken = held.subarray(0, count);
    held = held.subarray(count);
    return taken;
  };
}
