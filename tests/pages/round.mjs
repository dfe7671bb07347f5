// A coordinator's desk with rounds in the making, one of them to sign, and a signed one; and the desk of its chair, where
// the keys of the members lie, with the round and one of its two packages.

import { dirname, join } from 'node:path';

const TITLE = { ka: 'შემოდგომის რაუნდი: მიკროკრედიტები', en: 'Autumn round: micro-credentials' };

/** Prepares both desks with the helpers of the world; `packages` are those that the designer signed. */
export async function workRounds(coordinator, chair, packages, folder, { choose, edit, finish, makeKey, passphrase }) {
  await choose(coordinator, { language: 'ka', role: 'coordinator' });
  await choose(chair, { language: 'ka', role: 'expert' });
  const key = await makeKey(coordinator, { ka: 'ელენე ნიმუშაშვილი', en: 'Elene Nimushashvili' });
  const members = [await record(chair, { ka: 'თამარ ნიმუშიანი', en: 'Tamar Nimushiani' })];
  for (const name of [
    { ka: 'ლევან მაგალითიძე', en: 'Levan Magalitidze' },
    { ka: 'სალომე ნიმუშელი', en: 'Salome Nimusheli' },
  ]) {
    members.push(await record(chair, name));
  }
  for (const path of packages) await finish(coordinator, 'import_path', { path });

  /** The public record of a new key, as its owner hands it over. */
  async function record(desk, name) {
    const did = await makeKey(desk, name);
    const { keys } = await desk.call('keys');
    const { path } = keys.find((row) => row.did === did);
    return join(dirname(path), `nishani-${did.slice(-8)}.pub.json`);
  }

  /** A round with its packages, members and deadline, whole. */
  async function make(title, seats) {
    const { document } = await coordinator.call('new_round');
    await edit(coordinator, document, 'title/ka', title.ka);
    await edit(coordinator, document, 'title/en', title.en);
    const draft = await coordinator.call('round_draft', { document });
    for (const one of draft.packages.slice(0, 2)) await coordinator.call('choose_package', { document, package: one.package, chosen: true });
    await coordinator.willOpen(...members);
    await finish(coordinator, 'add_members', { document });
    const { members: sitting } = await coordinator.call('round_draft', { document });
    for (const [at, seat] of seats.entries()) await edit(coordinator, document, `members/${sitting[at].id}/seat`, seat);
    return document;
  }

  const whole = await make(TITLE, ['chair', 'employer', 'student']);
  await edit(coordinator, whole, 'deadline/day', '2026-11-30');
  await edit(coordinator, whole, 'words/ka', 'თუ სხვა კავშირიც გაქვთ, რომელიც შეფასებას დაგიბნელებთ, ისიც თქვით.');
  await edit(coordinator, whole, 'words/en', 'If any other tie could cloud your judgement, say so, too.');
  const file = join(folder, 'round.zip');
  await coordinator.willSave(file);
  const handed = await finish(coordinator, 'sign_round', { document: whole, key, passphrase });
  const rows = await finish(chair, 'import_path', { path: file });
  await finish(chair, 'import_path', { path: join(folder, handed.value.packages[0]) });

  const ready = await make({ ka: 'გაზაფხულის რაუნდი', en: 'Spring round' }, ['chair', 'employer', 'student']);
  await edit(coordinator, ready, 'deadline/day', '2027-03-15');
  const begun = await make({ ka: 'ტურიზმის მიკროკრედიტები', en: 'Micro-credentials in tourism' }, ['chair']);
  const { document: empty } = await coordinator.call('new_round');
  return { rounds: { begun, ready, empty, signed: rows.value[0].digest } };
}
