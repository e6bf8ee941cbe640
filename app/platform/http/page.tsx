import type { ReactElement, ReactNode } from 'react';

import { FormOpened, Layout, MessagesProvider, renderPage, TableLayout, type TableLayoutProps } from '#ui';

import { computeNow } from '../time/index.ts';
import type { Ctx } from './env.ts';
import { recordText } from './pack.ts';

/** What stands around a page for two people at one screen. */
type TableFrame = Pick<TableLayoutProps, 'topic' | 'stop' | 'foot'>;

type Frame =
  | { variant?: 'app' | 'form' | 'public' | 'plain'; table?: undefined }
  | { variant: 'table'; table: TableFrame };

type PageOptions = Frame & {
  title: string;
  /** The same in another form, for a reader of feeds or a machine. */
  alternates?: readonly { href: string; type: string; title: string }[] | undefined;
  /** What was just done, told on top of the page. */
  status?: string | undefined;
  /** Above the page column, in full width. */
  hero?: ReactNode;
  /** Fetches the page again after so many seconds where no stream does it, for a job that is under way. */
  refresh?: number | undefined;
  /** Kind of record that the page shows: it looks again when one changes (see app-live.ts). */
  live?: string | undefined;
  /** HTTP status; 400 marks the title as an error. */
  code?: 200 | 400 | 401 | 403 | 404 | 405 | 409 | 413 | 415 | 429 | 500 | 503;
};

/** Renders a view inside the shell of this request, as a whole HTML page. */
export function page(c: Ctx, options: PageOptions, view: ReactElement) {
  const { title, status, code = 200, hero, refresh, alternates } = options;
  const live = options.live && `/live?onderwerp=${options.live}&sinds=${computeNow().getTime()}`;
  const shell = status === undefined ? c.var.shell : { ...c.var.shell, status };
  const markup = `<!doctype html>${renderPage(
    <MessagesProvider overrides={c.var.termen}>
      <FormOpened value={c.var.session && computeNow().getTime()}>
        {options.variant === 'table' ? (
          <TableLayout {...{ shell, title }} {...options.table} error={code === 400}>
            {view}
          </TableLayout>
        ) : (
          <Layout {...{ shell, title, variant: options.variant, hero, refresh, live, alternates }} error={code === 400}>
            {view}
          </Layout>
        )}
      </FormOpened>
    </MessagesProvider>,
  )}`;
  return recordText(c.html(markup, code), markup);
}

/** The sentence for `?melding=…` after a redirect; nothing for a key that is not in the list. */
export function findStatus(c: Ctx, sentences: Readonly<Record<string, string>>): string | undefined {
  const key = c.req.query('melding');
  return key !== undefined && Object.hasOwn(sentences, key) ? sentences[key] : undefined;
}
