import type { ReactNode } from 'react';

import { useMessages } from './catalogue.tsx';
import { classes } from './classes.ts';
import { formatDay } from './format.ts';
import { Header } from './header.tsx';
import { Icon } from './icon.tsx';
import { MARK_URL } from './mark.tsx';
import { messages } from './messages.ts';
import type { Shell } from './shell.ts';

export type LayoutProps = {
  shell: Shell;
  /** Without the product: that comes after it. */
  title: string;
  /** `app` = with navigation; `form` = one reading column; `public` = for everyone, without Turbo; `plain` = only the mark. */
  variant?: 'app' | 'form' | 'public' | 'plain' | undefined;
  /** The form on this page was refused: the title starts with "Fout: ". */
  error?: boolean | undefined;
  /** Above the page column, in full width (Hero). */
  hero?: ReactNode;
  /** Without script: fetches the page again after so many seconds, for a job that is under way. */
  refresh?: number | undefined;
  /** Address of the stream that tells the page to look again. */
  live?: string | undefined;
  /** The same in another form, for a reader of feeds or a machine. */
  alternates?: readonly { href: string; type: string; title: string }[] | undefined;
  children: ReactNode;
};

type HeadProps = Pick<LayoutProps, 'shell' | 'title' | 'error' | 'refresh' | 'alternates'> & {
  variant: NonNullable<LayoutProps['variant']> | 'table';
};

/** The head of a page, whatever stands around its main. */
export function Head({ shell, title, variant, error, refresh, alternates = [] }: HeadProps) {
  const words = useMessages(messages);
  const { assets, theme, display } = shell;
  return (
    <head>
      <meta charSet="utf-8" />
      <meta name="viewport" content="width=device-width, initial-scale=1" />
      <title>{`${error ? words.titleError : ''}${title} · ${words.product}`}</title>
      {assets.preload.map((href) => (
        <link key={href} rel="preload" href={href} as="font" type="font/woff2" crossOrigin="anonymous" />
      ))}
      {assets.styles.map((href) => (
        <link key={href} rel="stylesheet" href={href} data-turbo-track="reload" />
      ))}
      <link rel="icon" href={MARK_URL} />
      {alternates.map(({ href, type, title: name }) => (
        <link key={href} rel="alternate" href={href} type={type} title={name} />
      ))}
      {/* Turbo leaves <html> as it is: another theme or variant is a real page load. */}
      <meta name="bond-shell" content={`${theme ?? ''} ${display} ${variant}`} data-turbo-track="reload" />
      {/* Reading a page may leave a trace: fetch only what is asked for, keep nothing for the next person. */}
      <meta name="turbo-prefetch" content="false" />
      <meta name="turbo-cache-control" content="no-cache" />
      {refresh !== undefined && (
        <noscript>
          <meta httpEquiv="refresh" content={String(refresh)} />
        </noscript>
      )}
      <script type="module" src={assets.script} data-turbo-track="reload" />
    </head>
  );
}

function Footer({ shell }: { shell: Shell }) {
  const { printed } = useMessages(messages);
  const { footer, idle, now, organisation } = shell;
  return (
    <footer className="bond-footer">
      <div className="bond-page">
        {(footer.note || idle) && (
          <div>
            {footer.note && <p>{footer.note}</p>}
            {idle && <p className="bond-footer__idle">{idle.text}</p>}
          </div>
        )}
        {footer.links.length > 0 && (
          <ul>
            {footer.links.map(({ name, href }) => (
              <li key={href}>
                <a href={href}>{name}</a>
              </li>
            ))}
          </ul>
        )}
        {now && (
          <p className="bond-print-only">
            {organisation && `${organisation}. `}
            {printed(formatDay(now))}
          </p>
        )}
      </div>
    </footer>
  );
}

/** A whole page: `<html>` with head, header, main and footer. Everything between is the page itself. */
export function Layout(props: LayoutProps) {
  const { shell, variant = 'app', hero, refresh, live, children } = props;
  const { skip } = useMessages(messages);
  const { theme, display, status } = shell;
  const narrow = (variant === 'form' || variant === 'plain') && 'bond-page--form';
  return (
    <html
      lang="nl"
      className={classes('voorbeeld-theme bondgenoot-theme', theme)}
      data-weergave={display === 'systeem' ? undefined : display}
    >
      <Head {...props} variant={variant} />
      <body className="utrecht-document" data-variant={variant}>
        <a className="nl-skip-link nl-skip-link--visible-on-focus" href="#inhoud">
          {skip}
        </a>
        <Header shell={shell} variant={variant} />
        <main id="inhoud" tabIndex={-1}>
          {hero}
          <div className={classes('bond-page', 'bond-main', narrow)}>
            {status && (
              <output className="bond-status">
                <Icon name="check" />
                {status}
              </output>
            )}
            {children}
          </div>
        </main>
        {live !== undefined && <bond-live src={live} seconds={refresh} />}
        <Footer shell={shell} />
      </body>
    </html>
  );
}
