/** The name of a gemeente as it stands in an address: "'s-Hertogenbosch" is s-hertogenbosch, "Súdwest-Fryslân" sudwest-fryslan. */
export const formatSlug = (naam: string): string =>
  naam
    .normalize('NFD')
    .replaceAll(/\p{M}/gu, '')
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, '-')
    .replaceAll(/^-|-$/g, '');
