// Ways through the window that more than one walk takes: the palette, the outline, a key made on the spot.

import { words } from './words.mjs';

export const ka = words('ka');
export const PASSPHRASE = 'მთა და ზღვა 2026';

/** Goes to a screen by the rail. */
export async function rail(window, id) {
  await window.click('link', ka(id));
}

/** Goes to a screen by the command palette. */
export async function command(window, id, say = ka) {
  await window.keys('Control+k');
  const search = await window.field(say('palette-label'));
  await window.session.type(search, say(id));
  await window.find('option', new RegExp(say(id)));
  await window.keys('Enter');
}

/** Goes on by Tab to what has this name, or a name of this form. */
export async function tabTo(window, name) {
  const is = (focused) => (name instanceof RegExp ? name.test(focused) : focused === name);
  for (let steps = 0; steps < 30; steps += 1) {
    await window.keys('Tab');
    if (is((await window.focused()).trim())) return;
  }
  throw new Error(`Tab does not lead to „${name}“`);
}

/** Goes to the section of the draft at this place in the outline, from 0. */
export async function section(window, place) {
  await window.press(async () => {
    const [outline] = await window.session.findAll(`nav[aria-label="${ka('outline')}"]`);
    return outline && (await window.findAll('link', /./, { within: outline }))[place];
  });
}

/** Writes a key's name and passphrase into the dialog that stands open, and makes it. */
export async function fillKey(window, name, organisation, before = async () => {}) {
  await window.write(`${ka('keys-name')}, ${ka('in-ka')}`, name);
  await window.write(`${ka('keys-organisation')}, ${ka('in-ka')}`, organisation);
  await window.write(ka('keys-passphrase'), PASSPHRASE);
  await window.write(ka('keys-passphrase-again'), PASSPHRASE);
  await before();
  await window.click('button', ka('keys-make-it'));
}

/** Makes a key in the screen of keys. */
export async function makeKey(window, name, organisation, before) {
  await rail(window, 'rail-keys');
  await window.click('button', ka('keys-make'));
  await fillKey(window, name, organisation, before);
  await window.find('button', new RegExp(`^${ka('keys-backup')}`));
}

/** Takes a file in by the screen for that. */
export async function importFile(window, file) {
  await command(window, 'command-import');
  await window.click('button', ka('import-choose'));
  await window.chooseFile(ka('dialog-import'), file);
}

/** Signs with the passphrase on the screen that stands open, into this file. */
export async function signInto(window, file, button = 'sign') {
  await window.write(ka('passphrase'), PASSPHRASE);
  await window.click('button', ka(button));
  await window.chooseTarget(ka('dialog-save'), file);
  await window.see(ka('written-identical'));
}
