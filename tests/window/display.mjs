// A screen of its own for one run: a virtual display, a session bus, folders that belong to nobody.
// Nothing here knows the application.

import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

export const WIDTH = 1366;
export const HEIGHT = 768;

/** Starts a display and a bus; `stop` ends both. `scratch` takes what GTK and WebKit keep for a person. */
export async function startDisplay(scratch, { width = WIDTH, height = HEIGHT } = {}) {
  const started = [];
  const stop = async () => {
    for (const child of started.reverse()) await end(child);
  };
  try {
    const screen = spawn(
      'Xvfb',
      ['-displayfd', '3', '-screen', '0', `${width}x${height}x24`, '-dpi', '96', '-nolisten', 'tcp', '-noreset'],
      { stdio: ['ignore', 'ignore', 'ignore', 'pipe'] },
    );
    started.push(screen);
    const display = `:${await firstLine(screen, screen.stdio[3], 'Xvfb')}`;

    const bus = spawn('dbus-daemon', ['--session', '--nofork', '--nopidfile', '--print-address=1'], {
      stdio: ['ignore', 'pipe', 'ignore'],
    });
    started.push(bus);
    const address = await firstLine(bus, bus.stdout, 'dbus-daemon');

    return { env: environment(scratch, display, address), stop };
  } catch (error) {
    await stop();
    throw error;
  }
}

/** Ends a child and waits for it. */
export async function end(child, signal = 'SIGTERM') {
  if (child.exitCode !== null || child.signalCode !== null || child.pid === undefined) return;
  const ended = once(child, 'exit');
  child.kill(signal);
  const late = setTimeout(() => child.kill('SIGKILL'), 5000);
  await ended;
  clearTimeout(late);
}

/** What every program on that screen is started with. */
function environment(scratch, display, address) {
  const folder = (name) => {
    const path = join(scratch, name);
    mkdirSync(path, { recursive: true, mode: 0o700 });
    return path;
  };
  // A caret that blinks is never still.
  const settings = folder(join('config', 'gtk-3.0'));
  writeFileSync(join(settings, 'settings.ini'), '[Settings]\ngtk-cursor-blink=false\ngtk-enable-animations=false\n');
  const env = {
    ...process.env,
    DISPLAY: display,
    DBUS_SESSION_BUS_ADDRESS: address,
    HOME: folder('person'),
    XDG_CONFIG_HOME: folder('config'),
    XDG_DATA_HOME: folder('data'),
    XDG_CACHE_HOME: folder('cache'),
    XDG_RUNTIME_DIR: folder('runtime'),
    LANG: 'C.UTF-8',
    TZ: 'Asia/Tbilisi',
    GDK_BACKEND: 'x11',
    GSETTINGS_BACKEND: 'memory',
    GIO_USE_VFS: 'local',
    NO_AT_BRIDGE: '1',
    LIBGL_ALWAYS_SOFTWARE: '1',
    MESA_SHADER_CACHE_DISABLE: 'true',
  };
  for (const name of ['WAYLAND_DISPLAY', 'GTK_THEME', 'GTK_USE_PORTAL', 'XAUTHORITY']) delete env[name];
  return env;
}

/** The first line that a program says, or the reason why it said none. */
async function firstLine(child, stream, name) {
  let text = '';
  const said = (async () => {
    for await (const chunk of stream) {
      text += chunk;
      const end = text.indexOf('\n');
      if (end >= 0) return text.slice(0, end).trim();
    }
    throw new Error(`${name} ended before it was ready`);
  })();
  const failed = once(child, 'error').then(([error]) => {
    throw new Error(`${name} could not be started: ${error.message}`);
  });
  const line = await Promise.race([said, failed, after(20_000, `${name} was not ready in 20 seconds`)]);
  if (!line) throw new Error(`${name} said nothing`);
  return line;
}

function after(milliseconds, message) {
  return new Promise((_, reject) => setTimeout(() => reject(new Error(message)), milliseconds).unref());
}
