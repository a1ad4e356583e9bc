import { Group } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useWorkspace } from '#renderer/session/hooks.ts';
import { CopyCode } from '#renderer/ui/CopyCode.tsx';
import { Facts } from '#renderer/ui/Facts.tsx';

/** The key of this device and how safe its storage is. */
export function DeviceSection() {
  const { t } = useTranslation();
  const { device } = useWorkspace();
  const [usage, setUsage] = useState<{ readonly used: string; readonly quota: string } | null>(null);
  useEffect(() => {
    let shown = true;
    const read = async () => {
      const bytes = await device.readUsage();
      if (shown) setUsage({ used: megabytes(bytes.used), quota: megabytes(bytes.quota) });
    };
    void read();
    return () => {
      shown = false;
    };
  }, [device]);
  return (
    <>
      <Facts>
        <dt>{t('settings.deviceKey')}</dt>
        <dd>
          <CopyCode code={device.key.dev.slice(0, 16)} />
        </dd>
        <dt>{t('settings.deviceStorage')}</dt>
        <dd>
          {device.persistent ? t('settings.deviceStorageKept') : t('settings.deviceStorageNotKept')}
          {usage ? <div className="mp-quiet">{t('settings.deviceUsage', usage)}</div> : null}
        </dd>
      </Facts>
      <p className="mp-quiet">{t('archive.settingsText')}</p>
      <Link to="/pengaturan/arsip">{t('archive.open')}</Link>
      <p className="mp-quiet">{t('exchange.settingsText')}</p>
      <Group gap="md">
        <Link to="/terima">{t('exchange.receive')}</Link>
        <Link to="/pengaturan/kartu">{t('exchange.toCards')}</Link>
      </Group>
      <p className="mp-quiet">{t('server.settingsText')}</p>
      <Link to="/pengaturan/server">{t('server.title')}</Link>
      <p className="mp-quiet">{t('receipts.checkText')}</p>
      <Link to="/pengaturan/tanda-terima">{t('receipts.check')}</Link>
      <p className="mp-quiet">{t('relay.settingsText')}</p>
      <Link to="/pengaturan/penghubung">{t('relay.title')}</Link>
    </>
  );
}

function megabytes(bytes: number): string {
  return Math.round(bytes / 1_000_000).toLocaleString('id');
}
