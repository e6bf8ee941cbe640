import { encode } from 'uqr';

import { useMessages } from './catalogue.tsx';
import { computeWiring, type FieldProps, Frame } from './field.tsx';
import { messages } from './messages.ts';
import { Hidden } from './text.tsx';

type PasswordFieldProps = FieldProps & {
  /** Tells a password manager whether this is a password it knows, or one it may make. */
  autoComplete: 'current-password' | 'new-password';
};

/** A password: never filled in again, may be pasted. With script there is a button that shows what was typed. */
export function PasswordField({ autoComplete, ...field }: PasswordFieldProps) {
  const words = useMessages(messages);
  return (
    <Frame {...field} hint={field.hint}>
      <bond-reveal data-show={words.showPassword} data-hide={words.hidePassword}>
        <input
          {...computeWiring(field).control}
          className="utrecht-textbox utrecht-textbox--html-input"
          type="password"
          autoComplete={autoComplete}
          autoCapitalize="none"
          spellCheck={false}
        />
        <button className="nl-button nl-button--subtle" type="button" aria-controls={computeWiring(field).id} hidden>
          <span className="nl-button__label">{words.showPassword}</span>
        </button>
      </bond-reveal>
    </Frame>
  );
}

/** A text as a QR code, dark on light in every theme. `label` says what it is for; the same text stands beside it in words. */
export function QrCode({ text, label }: { text: string; label: string }) {
  const { data, size } = encode(text, { border: 4 });
  const path = data.flatMap((row, y) => row.flatMap((dark, x) => (dark ? `M${x} ${y}h1v1h-1z` : []))).join('');
  return (
    <figure className="bond-qr">
      <svg viewBox={`0 0 ${size} ${size}`} shapeRendering="crispEdges" aria-hidden="true">
        <rect width={size} height={size} fill="#fff" />
        <path d={path} fill="#000" />
      </svg>
      <figcaption>
        <Hidden>{label}</Hidden>
      </figcaption>
    </figure>
  );
}

type KeyFormProps = {
  action: string;
  /** `create` makes a passkey, `get` asks for one. */
  act: 'create' | 'get';
  /** What the browser needs, as JSON. */
  options: string;
  /** Goes along as it is, with the answer of the browser in `antwoord`. */
  values: Readonly<Record<string, string>>;
  button: string;
  primary?: boolean | undefined;
};

/** A button that makes or asks for a passkey and sends the answer. Without script a sentence says why there is none. */
export function KeyForm({ action, act, options, values, button, primary }: KeyFormProps) {
  const words = useMessages(messages);
  return (
    <bond-key data-act={act} data-options={options} data-stopped={words.keyStopped} data-known={words.keyKnown}>
      <form action={action} method="post">
        {Object.entries(values).map(([name, value]) => (
          <input key={name} type="hidden" name={name} value={value} />
        ))}
        <input type="hidden" name="antwoord" value="" />
        <button
          className={primary ? 'nl-button nl-button--primary' : 'nl-button nl-button--secondary'}
          type="submit"
          hidden
        >
          <span className="nl-button__label">{button}</span>
        </button>
      </form>
      <p className="nl-paragraph" data-key-without="">
        {words.keyWithout}
      </p>
      <p className="nl-paragraph" role="alert" data-key-error="" />
    </bond-key>
  );
}
