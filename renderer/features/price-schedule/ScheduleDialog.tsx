import { Button, Checkbox, Group, NativeSelect, NumberInput, SegmentedControl } from '@mantine/core';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { offeredLinesOf, ownerLinesOf } from '#core/exchange/price-schedule/lines.ts';
import { COLUMN_ROLES, type ColumnRole, type ScheduleMapping } from '#core/exchange/price-schedule/mapping.ts';
import { chooseLine, type LineMatching, matchLines } from '#core/exchange/price-schedule/match-lines.ts';
import { readSchedule, type SchedulePurpose } from '#core/exchange/price-schedule/read-schedule.ts';
import { columnName, type Sheet } from '#core/exchange/price-schedule/sheet.ts';
import { formatRupiah } from '#core/money/sen.ts';
import type { BidderId, LineId } from '#core/tender/ids.ts';
import type { Dossier } from '#core/tender/model.ts';
import { useWorkspace } from '#renderer/session/hooks.ts';
import { keptScreens } from '#renderer/session/kept-screens.ts';
import type { StageProps } from '#renderer/session/stage.ts';
import { Dialog } from '#renderer/ui/Dialog.tsx';
import { columnCount, isUsable, rememberMapping, startMapping } from './remembered-mapping.ts';
import styles from './ScheduleDialog.module.css';
import { ScheduleRows } from './ScheduleRows.tsx';

interface ScheduleDialogProps extends Pick<StageProps, 'execute'> {
  readonly purpose: SchedulePurpose;
  readonly file: string;
  readonly sheets: readonly Sheet[];
  readonly dossier: Dossier;
  readonly bidder: BidderId | null;
  readonly onClose: () => void;
}

/** Which column is what, what every row became, and which line of the document each answers; then the import. */
export function ScheduleDialog({ purpose, file, sheets, dossier, bidder, execute, onClose }: ScheduleDialogProps) {
  const { t } = useTranslation();
  const { device } = useWorkspace();
  const screens = useMemo(() => keptScreens(device), [device]);
  const [sheetName, setSheetName] = useState(sheets[0]?.name ?? '');
  const sheet = sheets.find((each) => each.name === sheetName) ?? sheets[0];
  const [changed, setChanged] = useState<{ readonly sheet: string; readonly mapping: ScheduleMapping } | null>(null);
  const [chosen, setChosen] = useState<ReadonlyMap<number, LineId | null>>(new Map());
  const [skipFaults, setSkipFaults] = useState(false);
  const proposed = useMemo(() => (sheet ? startMapping(sheet, screens) : null), [sheet, screens]);
  const mapping = changed?.sheet === sheetName ? changed.mapping : proposed;
  const ownerLines = dossier.pricing.ownerLines;

  const reading = useMemo(
    () => (sheet && mapping ? readSchedule(sheet, mapping, purpose) : null),
    [sheet, mapping, purpose],
  );
  const matching = useMemo<LineMatching | null>(() => {
    if (purpose === 'owner' || reading === null) return null;
    let result = matchLines(reading.lines, ownerLines);
    for (const [row, line] of chosen) result = chooseLine(result, row, line);
    return result;
  }, [purpose, reading, ownerLines, chosen]);

  if (!sheet || !mapping || !reading) return null;
  const setMapping = (part: Partial<ScheduleMapping>) => {
    setChanged({ sheet: sheetName, mapping: { ...mapping, ...part } });
    setChosen(new Map());
  };
  const offered = dossier.bidders.find((each) => each.id === bidder)?.bid?.offeredTotal ?? null;
  const ready = reading.lines.length > 0 && isUsable(mapping) && (reading.faults === 0 || skipFaults);

  const store = async () => {
    const done =
      purpose === 'owner'
        ? await execute({
            name: 'importOwnerSchedule',
            body: { file, lines: ownerLinesOf(reading.lines, dossier.notice.contract, ownerLines) },
          })
        : bidder !== null &&
          matching !== null &&
          (await execute({
            name: 'importPriceSchedule',
            body: { bidder, file, lines: offeredLinesOf(reading.lines, matching) },
          }));
    if (!done) return;
    rememberMapping(sheet, mapping, screens);
    onClose();
  };

  return (
    <Dialog
      onClose={onClose}
      size="calc(100vw - 48px)"
      title={purpose === 'owner' ? t('schedule.ownerTitle', { file }) : t('schedule.offerTitle', { file })}
      bodyClass={`${styles.body}`}
    >
      <div className={styles.mapping}>
        {sheets.length > 1 ? (
          <NativeSelect
            label={t('schedule.sheet')}
            value={sheetName}
            data={sheets.map((each) => each.name)}
            onChange={(event) => setSheetName(event.currentTarget.value)}
          />
        ) : null}
        {COLUMN_ROLES.map((role) => (
          <NativeSelect
            key={role}
            label={t(ROLE_TEXTS[role])}
            value={String(mapping.columns[role] ?? '')}
            data={[{ value: '', label: t('schedule.noColumn') }, ...columnChoices(sheet, mapping)]}
            onChange={(event) => {
              const value = event.currentTarget.value;
              setMapping({ columns: { ...mapping.columns, [role]: value === '' ? null : Number(value) } });
            }}
          />
        ))}
        <NumberInput
          label={t('schedule.headerRow')}
          value={mapping.headerRow}
          min={0}
          allowDecimal={false}
          onChange={(value) => setMapping({ headerRow: typeof value === 'number' ? value : 0 })}
        />
        <div>
          <span className={styles.label}>{t('schedule.numberStyle')}</span>
          <SegmentedControl
            size="xs"
            aria-label={t('schedule.numberStyle')}
            value={mapping.numberStyle}
            onChange={(value) => setMapping({ numberStyle: value === 'english' ? 'english' : 'indonesian' })}
            data={[
              { value: 'indonesian', label: '1.234,56' },
              { value: 'english', label: '1,234.56' },
            ]}
          />
        </div>
      </div>
      <ScheduleRows
        rows={reading.rows}
        matching={matching}
        ownerLines={ownerLines}
        onChoose={(row, line) => setChosen(new Map([...chosen, [row, line]]))}
      />
      <div className={styles.foot}>
        <span role="status">
          {t('schedule.summary', {
            lines: reading.lines.length,
            sum: formatRupiah(reading.sum),
            warnings: reading.warnings,
            faults: reading.faults,
          })}
          {offered !== null && purpose === 'offer' ? ` ${t('schedule.offered', { total: formatRupiah(offered) })}` : ''}
          {matching
            ? ` ${t('schedule.matched', { unclear: matching.unclear, unanswered: matching.unanswered.length })}`
            : ''}
        </span>
        <Group gap="xs" wrap="nowrap">
          {reading.faults > 0 ? (
            <Checkbox
              label={t('schedule.skipFaults', { count: reading.faults })}
              checked={skipFaults}
              onChange={(event) => setSkipFaults(event.currentTarget.checked)}
            />
          ) : null}
          <Button variant="default" onClick={onClose}>
            {t('shell.cancel')}
          </Button>
          <Button disabled={!ready} onClick={() => void store()}>
            {t('schedule.import', { count: reading.lines.length })}
          </Button>
        </Group>
      </div>
    </Dialog>
  );
}

const ROLE_TEXTS = {
  number: 'schedule.roleNumber',
  description: 'schedule.roleDescription',
  unit: 'schedule.roleUnit',
  volume: 'schedule.roleVolume',
  unitPrice: 'schedule.roleUnitPrice',
  total: 'schedule.roleTotal',
} as const satisfies Record<ColumnRole, string>;

/** The columns by letter and by what the header says. */
function columnChoices(sheet: Sheet, { headerRow }: ScheduleMapping): readonly { value: string; label: string }[] {
  const header = sheet.rows.find((row) => row.number === headerRow);
  return Array.from({ length: columnCount(sheet) }, (_, column) => {
    const words = header?.cells[column]?.text.trim() ?? '';
    return { value: String(column), label: words === '' ? columnName(column) : `${columnName(column)}: ${words}` };
  });
}
