import { Button, Checkbox, Group, NativeSelect, TextInput } from '@mantine/core';
import type { TFunction } from 'i18next';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { formatDecimal } from '#core/money/decimal.ts';
import type { PercentRange, RuleSet, RuleValue } from '#core/regulation/rule-set.ts';
import type { MethodTerms } from '#core/tender/course-model.ts';
import type { MethodUses } from '#core/tender/method-uses.ts';
import type { StageProps } from '#renderer/session/stage.ts';
import styles from './RequirementsStage.module.css';
import { draftTerms, finishTerms, type TermsDraft, termsFaults, withWeight } from './terms-draft.ts';

interface TermsFormProps extends Pick<StageProps, 'readOnly' | 'execute'> {
  readonly terms: MethodTerms;
  readonly uses: MethodUses;
  readonly ruleSet: RuleSet;
}

const PREFERENCES = ['by-rule', 'applies', 'not-applied'] as const;

/** What the tender document says about comparing bids; only what this method uses, with what the law allows beside it. */
export function TermsForm({ terms, uses, ruleSet, readOnly, execute }: TermsFormProps) {
  const { t } = useTranslation();
  const [draft, setDraft] = useState<TermsDraft | null>(null);
  const shown = draft ?? draftTerms(terms);
  const faults = termsFaults(shown, uses);
  const edit = (part: Partial<TermsDraft>) => setDraft({ ...shown, ...part });
  const faultText = (field: keyof typeof faults) => {
    const fault = faults[field];
    if (fault === undefined) return null;
    if (fault === 'sum') return t('requirements.termsSum');
    return fault === 'number' ? t('requirements.termsNumber') : t('requirements.termsRange');
  };
  const range = (of: PercentRange, { clause }: RuleValue<unknown>) =>
    t('requirements.termsAllowed', { from: formatDecimal(of.from), to: formatDecimal(of.to), clause });
  const number = (field: keyof typeof faults & keyof TermsDraft, label: string, description: string | null) => (
    <TextInput
      data-field={`terms.${field}`}
      label={label}
      description={description}
      value={shown[field]}
      disabled={readOnly}
      inputMode="decimal"
      error={faultText(field)}
      onChange={(event) => {
        const typed = event.currentTarget.value;
        if (field === 'technicalWeight' || field === 'priceWeight') setDraft(withWeight(shown, field, typed));
        else edit({ [field]: typed });
      }}
    />
  );
  const store = async () => {
    if (await execute({ name: 'setTerms', body: { terms: finishTerms(shown, uses) } })) setDraft(null);
  };
  const hasAny =
    uses.weights !== null ||
    uses.qualificationScores ||
    uses.lifeCycleCosts ||
    uses.preference ||
    uses.auction ||
    uses.simple;
  if (!hasAny) return null;
  return (
    <section aria-labelledby="terms">
      <h2 id="terms" className={styles.heading}>
        {t('requirements.terms')}
      </h2>
      <div className={styles.terms}>
        {uses.weights === null ? null : (
          <>
            {number(
              'technicalWeight',
              t('requirements.technicalWeight'),
              range(uses.weights.value.technical, uses.weights),
            )}
            {number('priceWeight', t('requirements.priceWeight'), range(uses.weights.value.price, uses.weights))}
          </>
        )}
        {uses.qualificationScores
          ? number('qualificationThreshold', t('requirements.qualificationThreshold'), t('requirements.fromDocument'))
          : null}
        {uses.qualificationScores
          ? number('shortlistMaximum', t('requirements.shortlistMaximum'), shortlistText(t, ruleSet, shown.simple))
          : null}
        {uses.lifeCycleCosts
          ? number('discountPercent', t('requirements.discount'), t('requirements.discountHint'))
          : null}
        {uses.preference ? (
          <NativeSelect
            data-field="terms.preference"
            label={t('requirements.preference')}
            description={ruleSet.preference.kinds.clause}
            value={shown.preference}
            disabled={readOnly}
            data={PREFERENCES.map((value) => ({ value, label: t(PREFERENCE_TEXTS[value]) }))}
            onChange={(event) =>
              edit({ preference: PREFERENCES.find((each) => each === event.currentTarget.value) ?? shown.preference })
            }
          />
        ) : null}
      </div>
      {uses.auction || uses.simple ? (
        <Group gap="lg" mt="xs">
          {uses.auction ? (
            <Checkbox
              label={t('requirements.auction')}
              checked={shown.auction}
              disabled={readOnly}
              onChange={(event) => edit({ auction: event.currentTarget.checked })}
            />
          ) : null}
          {uses.simple ? (
            <Checkbox
              label={t('requirements.simple')}
              checked={shown.simple}
              disabled={readOnly}
              onChange={(event) => edit({ simple: event.currentTarget.checked })}
            />
          ) : null}
        </Group>
      ) : null}
      {draft !== null && !readOnly ? (
        <Group gap="xs" mt="xs">
          <Button disabled={Object.keys(faults).length > 0} onClick={() => void store()}>
            {t('requirements.saveTerms')}
          </Button>
          <Button variant="default" onClick={() => setDraft(null)}>
            {t('shell.cancel')}
          </Button>
        </Group>
      ) : null}
    </section>
  );
}

/** How long the shortlist may be by law; simple selections have numbers of their own in some eras. */
function shortlistText(t: TFunction<'app'>, { qualification }: RuleSet, isSimple: boolean): string {
  const { minimum, maximum, simple } = qualification.shortlist;
  if (isSimple && simple.value !== null) {
    return t('requirements.shortlistAllowed', { ...simple.value, clause: simple.clause });
  }
  if (maximum.value === null) return t('requirements.shortlistAll', { clause: minimum.clause });
  return t('requirements.shortlistAllowed', {
    minimum: minimum.value,
    maximum: maximum.value,
    clause: minimum.clause,
  });
}

const PREFERENCE_TEXTS = {
  'by-rule': 'requirements.preferenceByRule',
  applies: 'requirements.preferenceApplies',
  'not-applied': 'requirements.preferenceNot',
} as const satisfies Record<MethodTerms['preference'], string>;
