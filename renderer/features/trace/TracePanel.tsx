import { useTranslation } from 'react-i18next';
import { FORMULAS } from '#core/evaluation/formulas.ts';
import type { Trace } from '#core/evaluation/model.ts';
import type { Dossier } from '#core/tender/model.ts';
import { SidePanel } from '#renderer/ui/SidePanel.tsx';
import { sourceText } from './source-text.ts';
import { showTraceValue } from './show-trace-value.ts';
import styles from './TracePanel.module.css';

interface TracePanelProps {
  /** What the figure is called where it was clicked. */
  readonly title: string;
  readonly trace: Trace;
  readonly dossier: Dossier;
  readonly onClose: () => void;
}

/** Why a number is what it is: formula, inputs with their origin, result, clause and whether the clause is confirmed. */
export function TracePanel({ title, trace, dossier, onClose }: TracePanelProps) {
  const { t, i18n } = useTranslation();
  const formula = FORMULAS[trace.formula];
  return (
    <SidePanel title={title} onClose={onClose}>
      <p className={styles.result}>{showTraceValue(trace.result, trace.unit)}</p>
      <h3 className={styles.heading}>{t('trace.formula')}</h3>
      <p className={styles.sentence}>{i18n.language === 'en' ? formula.en : formula.id}</p>
      <code className={styles.expression}>{formula.expression}</code>
      <h3 className={styles.heading}>{t('trace.inputs')}</h3>
      <table className={styles.inputs}>
        <tbody>
          {trace.inputs.map((input) => (
            <tr key={`${input.name} ${input.source}`}>
              <th scope="row">
                {input.name}
                <span className={styles.source}>{sourceText(t, input.source, dossier)}</span>
              </th>
              <td>{showTraceValue(input.value, input.unit)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {trace.clauses.length > 0 ? (
        <>
          <h3 className={styles.heading}>{t('trace.clauses')}</h3>
          <ul className={styles.clauses}>
            {trace.clauses.map((clause) => (
              <li key={clause.clause}>
                {clause.clause}
                {clause.status === 'confirmed-text' ? null : (
                  <span className={styles.status}>
                    {clause.status === 'unconfirmed' ? t('trace.unconfirmed') : t('trace.secondary')}
                  </span>
                )}
              </li>
            ))}
          </ul>
        </>
      ) : null}
    </SidePanel>
  );
}
