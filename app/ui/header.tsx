import { useMessages } from './catalogue.tsx';
import { Icon } from './icon.tsx';
import { Mark } from './mark.tsx';
import { messages } from './messages.ts';
import { HeaderSearch } from './search.tsx';
import type { Shell } from './shell.ts';

function Brand({ shell }: { shell: Shell }) {
  const { product } = useMessages(messages);
  return (
    <a className="bond-brand" href={shell.home ?? '/'}>
      <Mark />
      <span>
        <span className="bond-brand__name">{product}</span>
        {shell.organisation && <span className="bond-brand__organisation">{shell.organisation}</span>}
      </span>
    </a>
  );
}

function NavigationLinks({ items }: { items: Shell['navigation'] }) {
  return items.map(({ name, href, current }) => (
    <li key={href}>
      <a href={href} aria-current={current ? 'page' : undefined}>
        {name}
      </a>
    </li>
  ));
}

/** Below 62 rem: all of the header behind one button, without script. */
function Menu({ shell }: { shell: Shell }) {
  const words = useMessages(messages);
  const { person, golden, signIn } = shell;
  return (
    <details className="bond-menu">
      <summary>
        <Icon name="menu-2" />
        {words.menu}
      </summary>
      <nav aria-label={words.mainMenu}>
        <ul>
          <NavigationLinks items={shell.navigation} />
          {golden && (
            <li className="bond-menu__apart">
              <a href={golden.href}>
                <Icon name="hand-stop" /> {golden.name}
              </a>
            </li>
          )}
          {person && (
            <li className="bond-menu__apart">
              <a href={person.href}>
                {person.name} <span className="bond-soft">{person.role}</span>
              </a>
            </li>
          )}
          {signIn && (
            <li className="bond-menu__apart">
              <a href={signIn.href}>{signIn.name}</a>
            </li>
          )}
        </ul>
      </nav>
    </details>
  );
}

type HeaderProps = { shell: Shell; variant: 'app' | 'form' | 'public' | 'plain' };

/** Mark, golden button, person, and the navigation as a line with stops (below 62 rem a menu). */
export function Header({ shell, variant }: HeaderProps) {
  const { mainMenu } = useMessages(messages);
  const { golden, person, search, signIn, navigation } = shell;
  const plain = variant === 'plain';
  const route = !plain && navigation.length > 0;
  return (
    <header className="bond-header">
      <div className="bond-page">
        <div className="bond-header__bar">
          <Brand shell={shell} />
          {search && !plain && <HeaderSearch {...search} />}
          {golden && !plain && (
            <a className="nl-button bond-button--golden" href={golden.href}>
              <Icon name="hand-stop" />
              <span className="nl-button__label">{golden.name}</span>
            </a>
          )}
          {person && !plain && (
            <a className="bond-person" href={person.href}>
              <span className="bond-avatar" aria-hidden="true">
                {person.initials}
              </span>
              <span>
                <strong>{person.name}</strong>
                <br />
                {person.role}
              </span>
            </a>
          )}
          {signIn && !plain && (
            <a className="nl-link bond-header__sign-in" href={signIn.href}>
              {signIn.name}
            </a>
          )}
          {route && <Menu shell={shell} />}
        </div>
        {route && (
          <nav className="bond-route" aria-label={mainMenu}>
            <ul>
              <NavigationLinks items={navigation} />
            </ul>
          </nav>
        )}
      </div>
    </header>
  );
}
