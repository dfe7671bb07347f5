// What a desk that is not there says of a draft: enough of the rules that screens have something to show.

import type { FindingView } from '../../src/ipc/bindings';
import { type Flat, criteriaOfRule, words } from './assets';
import { hoursOf } from './depth';

/** The pilot has no flaws; a desk to look at needs some. */
export function breakGis({ fields }: Flat): void {
  fields['outcomes/o-datarule/text/ka'] = 'იცის მონაცემთა დაცვის წესები.';
  delete fields['outcomes/o-datarule/text/en'];
  delete fields['assessments/x-defences/outcomes/o-datarule'];
  fields['activities/a-readings/independentHours'] = '6';
}

export function findingsOf(flat: Flat): FindingView[] {
  const { fields, lists } = flat;
  const found: FindingView[] = [];
  const say = (rule: string, status: FindingView['status'], path: string, section: string, args: Record<string, string | number>) => {
    const criterion = criteriaOfRule(rule);
    const id = `finding-${rule.replaceAll('.', '-')}`;
    const message = words(`${id}-${status}`, args);
    const why = words(`${id}-why`);
    found.push({
      criterion: criterion?.id ?? rule,
      rule,
      path,
      section,
      status,
      minimum: criterion?.minimum ?? false,
      message: status === 'met' ? message : { ka: `${message.ka} ${why.ka}`, en: `${message.en} ${why.en}` },
      source: criterion?.source ?? {},
    });
  };
  const outcomes = lists['outcomes'] ?? [];
  let vague = 0;
  outcomes.forEach((id, at) => {
    const text = String(fields[`outcomes/${id}/text/ka`] ?? '');
    if (/იცის/.test(text)) {
      vague++;
      say('outcomes.observable-verb', 'not-met', `outcomes/${id}/text/ka`, 'outcomes', { language: 'ka', position: at + 1, word: 'იცის' });
    }
    const assessed = (lists['assessments'] ?? []).some((one) => fields[`assessments/${one}/outcomes/${id}`]);
    if (!assessed) say('alignment.every-outcome-assessed', 'not-met', `outcomes/${id}`, 'outcomes', { position: at + 1 });
  });
  if (outcomes.length > 0 && vague === 0) say('outcomes.observable-verb', 'met', 'outcomes', 'outcomes', { count: outcomes.length });
  const hours = hoursOf(flat);
  const difference = Number(hours.expected ?? 0) - Number(hours.total);
  if (hours.expected === null) say('workload.matches-credits', 'unclear', 'workload/credits', 'workload', { reason: 'no-credits' });
  else if (difference === 0) say('workload.matches-credits', 'met', 'workload/credits', 'workload', { hours: hours.total, credits: String(fields['workload/credits']) });
  else
    say('workload.matches-credits', 'not-met', 'workload/credits', 'workload', {
      hours: hours.total,
      credits: String(fields['workload/credits']),
      direction: difference > 0 ? 'short' : 'over',
      difference: Math.abs(difference),
    });
  say('outcomes.count', 'met', 'outcomes', 'outcomes', { count: outcomes.length, min: 3, max: 8 });
  say('level.outcomes-fit', 'person', 'level/nqf', 'level', {});
  return found;
}
