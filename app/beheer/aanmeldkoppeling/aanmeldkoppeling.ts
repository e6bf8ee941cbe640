/** Our addresses for a provider, to fill in there. */
export const computeAdressen = (publicUrl: string, slug: string, id: string) => ({
  begin: `/oidc/${slug}/${id}`,
  antwoord: `${publicUrl}/oidc/${slug}/${id}/antwoord`,
  afgemeld: `${publicUrl}/aanmelden?melding=afgemeld`,
  sleutels: `${publicUrl}/oidc/${slug}/jwks.json`,
});
