import { expect, test } from '#test/support/electron-double/test.ts';

const HOME = 'https://meja-pokja.app-double.invalid/index.html?';

test('pages come from app:// with the policy in their header', async ({ app }) => {
  const seen = await app.page.evaluate(async () => {
    const response = await fetch('/index.html');
    return {
      status: response.status,
      policy: response.headers.get('content-security-policy'),
      sniffing: response.headers.get('x-content-type-options'),
      isSecure: isSecureContext,
    };
  });
  expect(seen.status).toBe(200);
  expect(seen.policy).toContain("default-src 'none'");
  expect(seen.policy).toContain("script-src 'self' 'wasm-unsafe-eval';");
  expect(seen.sniffing).toBe('nosniff');
  expect(seen.isSecure).toBe(true);
  expect(await app.calls('registerSchemesAsPrivileged')).toEqual([
    [
      {
        scheme: 'app',
        privileges: expect.objectContaining({ standard: true, secure: true, supportFetchAPI: true }),
      },
    ],
  ]);
});

test('no spelling of a path climbs out of the served folder', async ({ app }) => {
  const paths = [
    '/..%2fpackage.json',
    '/..%2f..%2fpackage.json',
    '/%2e%2e/%2e%2e/package.json',
    '/assets/..%2f..%2f..%2fpackage.json',
    '/..%5c..%5cpackage.json',
    '/%2fetc/passwd',
    '/..%2frenderer-private/index.html',
    '/index.html%00.png',
    '/%',
  ];
  const answers = await app.page.evaluate(
    (paths) => Promise.all(paths.map(async (path) => (await fetch(path)).text())),
    paths,
  );
  for (const [index, text] of answers.entries()) {
    expect(text, paths[index]).not.toContain('productName');
    expect(text, paths[index]).not.toContain('root:');
  }
  const statuses = await app.page.evaluate(async () => [
    (await fetch('/..%2f..%2fpackage.json')).status,
    (await fetch('/tidak-ada.js')).status,
    (await fetch('/index.html', { method: 'POST' })).status,
  ]);
  expect(statuses).toEqual([404, 404, 405]);
});

test('the policy stops inline script, eval and everything remote', async ({ app }) => {
  const violations = app.page.evaluate(
    () =>
      new Promise<string[]>((resolve) => {
        const directives: string[] = [];
        document.addEventListener('securitypolicyviolation', ({ effectiveDirective }) => {
          directives.push(effectiveDirective);
          if (directives.length === 3) resolve(directives.toSorted());
        });
      }),
  );
  const blocked = await app.page.evaluate(async () => {
    const inline = document.createElement('script');
    inline.textContent = 'window.wasRun = true;';
    document.body.append(inline);
    const remote = document.createElement('img');
    remote.src = 'https://pelacak.example/gambar.png';
    document.body.append(remote);
    const fetched = await fetch('https://pelacak.example/').then(
      () => 'fetched',
      () => 'refused',
    );
    return { fetched, wasRun: 'wasRun' in window, canEvaluate: 'canEvaluate' in window && window.canEvaluate };
  });
  expect(blocked).toEqual({ fetched: 'refused', wasRun: false, canEvaluate: false });
  expect(await violations).toEqual(['connect-src', 'img-src', 'script-src-elem']);
  expect(await app.calls('network-request')).toEqual([]);
});

test('the page cannot be led away by script or link', async ({ app }) => {
  await app.page.evaluate(() => {
    location.href = 'https://asing.example/';
  });
  await expect.poll(() => app.calls('navigation-prevented')).toHaveLength(1);
  await app.page.evaluate(() => {
    const link = document.createElement('a');
    link.href = 'https://spse.inaproc.id/kaltim';
    link.textContent = 'keluar';
    document.body.append(link);
    link.click();
  });
  await expect
    .poll(() => app.calls('navigation-prevented'))
    .toEqual([
      { url: 'https://asing.example/', isMainFrame: true },
      { url: 'https://spse.inaproc.id/kaltim', isMainFrame: true },
    ]);
  expect(app.page.url()).toContain(HOME);
  expect(await app.calls('network-request')).toEqual([]);
});

test('a frame shows text handed over, and nothing from elsewhere', async ({ app }) => {
  await app.page.evaluate(() => {
    const frame = document.createElement('iframe');
    frame.srcdoc = '<p id="isi">pratinjau</p>';
    frame.id = 'pratinjau';
    document.body.append(frame);
  });
  await expect(app.page.frameLocator('#pratinjau').locator('#isi')).toHaveText('pratinjau');
  const violation = await app.page.evaluate(() => {
    const frame = document.createElement('iframe');
    frame.src = 'https://asing.example/';
    const violated = new Promise((resolve) => {
      document.addEventListener('securitypolicyviolation', (event) => resolve(event.effectiveDirective));
    });
    document.body.append(frame);
    return violated;
  });
  expect(violation).toBe('frame-src');
  expect(await app.calls('network-request')).toEqual([]);
});

test('the app itself may be loaded again', async ({ app }) => {
  await Promise.all([app.page.waitForEvent('load'), app.page.evaluate(() => location.reload())]);
  await expect(app.page.locator('h1')).toHaveText('Halaman uji');
});

test('no new window opens; an official page goes to the own browser of the person', async ({ app }) => {
  await app.page.evaluate(() => {
    window.open('https://asing.example/');
    window.open('http://jdih.lkpp.go.id/regulation');
    window.open('https://jdih.lkpp.go.id/regulation');
  });
  await expect
    .poll(() => app.calls('window-open'))
    .toEqual([
      { url: 'https://asing.example/', answer: { action: 'deny' } },
      { url: 'http://jdih.lkpp.go.id/regulation', answer: { action: 'deny' } },
      { url: 'https://jdih.lkpp.go.id/regulation', answer: { action: 'deny' } },
    ]);
  expect(await app.calls('openExternal')).toEqual(['https://jdih.lkpp.go.id/regulation']);
  expect(await app.calls('network-request')).toEqual([]);
});

test('redirects, webviews and downloads are refused when Electron announces them', async ({ app }) => {
  const refused = await Promise.all([
    app.tell({ do: 'emit', on: 'contents', event: 'will-redirect', details: { url: 'https://asing.example/' } }),
    app.tell({ do: 'emit', on: 'contents', event: 'will-attach-webview', details: {} }),
    app.tell({ do: 'emit', on: 'session', event: 'will-download', details: { url: 'blob:x' } }),
    app.tell({
      do: 'emit',
      on: 'contents',
      event: 'will-frame-navigate',
      details: { url: 'app://meja-pokja/index.html', isMainFrame: false },
    }),
  ]);
  expect(refused).toEqual([true, true, true, true]);
});

test('our page may keep its storage and copy codes; nothing else is granted, and nothing to others', async ({
  app,
}) => {
  const askFor = (permission: string, url: string, isMainFrame: boolean): Promise<unknown> =>
    app.tell({ do: 'ask-permission', permission, url, isMainFrame });
  const ours = 'app://meja-pokja/index.html';
  const granted = { request: true, check: true };
  const denied = { request: false, check: false };
  expect(await askFor('persistent-storage', ours, true)).toEqual(granted);
  expect(await askFor('clipboard-sanitized-write', ours, true)).toEqual(granted);
  expect(await askFor('clipboard-sanitized-write', ours, false)).toEqual(denied);
  expect(await askFor('persistent-storage', 'app://meja-pokja.example/index.html', true)).toEqual(denied);
  expect(await askFor('persistent-storage', 'app://dokumen/1', true)).toEqual(denied);
  const others = ['clipboard-read', 'geolocation', 'media', 'notifications', 'openExternal', 'fileSystem', 'usb'];
  for (const permission of others) expect(await askFor(permission, ours, true), permission).toEqual(denied);
});

test('every window is opened with its safeguards spelled out', async ({ app }) => {
  const windows = await app.calls('BrowserWindow');
  expect(windows).toHaveLength(1);
  expect(windows[0]).toMatchObject({
    webPreferences: {
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      webSecurity: true,
      webviewTag: false,
      spellcheck: false,
    },
  });
  expect(await app.calls('enableSandbox')).toHaveLength(1);
});
