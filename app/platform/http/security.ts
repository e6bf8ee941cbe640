import { bodyLimit } from 'hono/body-limit';
import { secureHeaders } from 'hono/secure-headers';

/** Turbo puts one inline style in the head when it loads, its progress bar: the hash of that text. */
const TURBO_BAR = "'sha256-WAyOw4V+FqDc35lQPyRADLBWbuNK8ahvYEaQIYF1+Ps='";

const SELF = ["'self'"];

/**
 * Headers on every answer: nothing inline, nothing from elsewhere, no frames, and HSTS behind TLS.
 * The referrer stays within the site: without it a form posts `Origin: null` and is refused.
 */
export const securityHeaders = (publicUrl: string) =>
  secureHeaders({
    referrerPolicy: 'same-origin',
    contentSecurityPolicy: {
      defaultSrc: ["'none'"],
      scriptSrc: SELF,
      styleSrc: [...SELF, TURBO_BAR],
      imgSrc: [...SELF, 'data:'],
      connectSrc: SELF,
      fontSrc: SELF,
      formAction: SELF,
      baseUri: ["'none'"],
      frameAncestors: ["'none'"],
    },
    permissionsPolicy: { camera: [], microphone: [], geolocation: [] },
    strictTransportSecurity: publicUrl.startsWith('https:') ? 'max-age=31536000; includeSubDomains' : false,
  });

const ORDINARY = 200_000;
const UPLOAD = 6_000_000;

/** A form or API body is small; only the door for files takes more. */
export const limitBody = (path: string) => bodyLimit({ maxSize: path.endsWith('/bestand') ? UPLOAD : ORDINARY });
