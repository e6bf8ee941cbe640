import type { Attention } from '#platform/attention/index.ts';

/** A key that ends soon: the machine that holds it stops then. */
export const renderAandacht = (naam: string, dagen: number): Attention => ({
  order: dagen <= 3 ? 9 : 30,
  icon: 'lock',
  tone: 'warning',
  title: `De sleutel van ${naam} stopt`,
  href: '/apisleutels',
  text: 'Daarna haalt dit systeem geen gegevens meer op. Vervang de sleutel op tijd.',
  badge: dagen === 0 ? 'vandaag' : dagen === 1 ? 'nog 1 dag' : `nog ${dagen} dagen`,
  action: 'Kijk naar de sleutels',
});
