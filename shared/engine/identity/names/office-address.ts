/** Addresses that belong to a desk: whoever works there has them on the card. */
const OFFICE: ReadonlySet<string> = new Set(
  (
    'info office reception rezeption empfang contact contacts kontakt contacto contato contatto hello hallo mail email ' +
    'post admin administrator administration support help service kundenservice sales verkauf vertrieb ventas vendas ' +
    'vente commercial shop store team staff hr jobs career careers marketing pr press billing buchhaltung invoice ' +
    'rechnung accounting finance booking bookings buchung reservation reservations zapis salon studio clinic praxis ' +
    'school schule buero secretary sekretariat secretariat manager director zakaz order orders bilgi iletisim satis ' +
    'destek resepsiyon muhasebe lienhe tuvan noreply no-reply webmaster postmaster hotel frontdesk front.desk'
  ).split(' '),
);

export function isOfficeAddress(email: string): boolean {
  const local = email.slice(0, Math.max(0, email.lastIndexOf('@')));
  return OFFICE.has(local.split('+')[0]?.replace(/\d+$/, '') ?? '');
}
