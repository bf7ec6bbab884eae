/** `ketcover show POLICY --history`: every bundled version of a policy, newest first, with what changed. */
import { type Difference, versionsOf } from '../coverage/versions.ts';
import { longDate } from '../logic/dates.ts';
import type { Policy } from '../model/policy.ts';
import { en } from '../words/index.ts';

const say = en.show;

function differenceText(difference: Difference): string {
  const { change } = say;
  switch (difference.kind) {
    case 'rule-added':
      return change.ruleAdded(difference.says);
    case 'rule-removed':
      return change.ruleRemoved(difference.says);
    case 'stance':
      return change.stance(difference.rule, say.stance[difference.from], say.stance[difference.to]);
    case 'approval':
      return change.approval(difference.rule, difference.from, difference.to);
    case 'criterion-added':
      return change.criterionAdded(difference.rule, difference.says);
    case 'criterion-removed':
      return change.criterionRemoved(difference.rule, difference.says);
    case 'criterion-changed':
      return change.criterionChanged(difference.rule, difference.from, difference.to);
  }
}

/** @returns lines for a terminal, not yet wrapped. */
export function historyLines(id: string, policies: readonly Policy[]): string[] {
  const versions = versionsOf(id, policies);
  return versions.flatMap(({ policy, before, differences }) => {
    const { from, to } = policy.effective;
    const said = policy.history ?? [];
    return [
      `${policy.id}: ${policy.title}`,
      `  ${say.effective}: ${from ? longDate(from) : say.notStated}${to ? ` ${say.until} ${longDate(to)}` : ''}`,
      ...(before ? [`  ${say.against(before.id)}:`, ...differences.map((one) => `  - ${differenceText(one)}`)] : []),
      ...(before && differences.length === 0 ? [`  - ${say.nothingChanged}`] : []),
      ...(said.length > 0
        ? [`  ${say.history}:`, ...said.map(({ date, change }) => `  - ${longDate(date)}: ${change}`)]
        : []),
      ...(!before && said.length === 0 ? [`  ${say.oldest}`] : []),
    ];
  });
}

/** The same as data. */
export function historyJson(id: string, policies: readonly Policy[]) {
  return versionsOf(id, policies).map(({ policy, before, differences }) => ({
    id: policy.id,
    title: policy.title,
    effective: policy.effective,
    replaced: before?.id ?? null,
    differences,
    history: policy.history ?? [],
  }));
}
