# SPDX-FileCopyrightText: 2026 The Network Journal developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""Own the words that head the columns of people's own lists; know nothing of cells.

English, German, French, Spanish, Portuguese, Italian, Dutch; written as `text.fold` gives them.
The words that say most stand first: of two columns that claim one field the earlier word wins.
"""

from collections.abc import Sequence

from networkjournal.domain.sheet import Column
from networkjournal.services.exchange.text import fold

_WORDS: dict[Column, str] = {
    Column.POSITION: (
        "position jobtitle jobposition positiontitle roletitle role title job vacancy opening"
        " stelle stellentitel stellenbezeichnung jobtitel berufsbezeichnung rolle"
        " poste intitule intituleduposte titreduposte emploi"
        " puesto cargo vacante titulodelpuesto oferta"
        " vaga funcao titulodavaga"
        " posizione ruolo mansione titolo"
        " functie functietitel vacature rol positie"
    ),
    Column.ORGANIZATION: (
        "organization organisation organizationname organisationname company companyname"
        " employer employername business"
        " institution firm firmname workplace placeofwork currentcompany currentemployer"
        " unternehmen firma firmenname arbeitgeber"
        " entreprise societe employeur organisme"
        " empresa organizacion empleador nombredelaempresa compania"
        " organizacao empregador"
        " azienda societa organizzazione datoredilavoro ditta"
        " bedrijf bedrijfsnaam organisatie werkgever"
    ),
    Column.APPLIED_ON: (
        "dateapplied appliedon applieddate applicationdate dateofapplication appliedat applied"
        " datesubmitted submittedon datesent"
        " beworbenam bewerbungsdatum bewerbungvom beworben datumderbewerbung"
        " datedecandidature datecandidature postulele candidaturele dateenvoi"
        " fechadeaplicacion fechadesolicitud fechasolicitud fechadepostulacion fechapostulacion"
        " aplicadoel"
        " datadecandidatura datacandidatura datadeaplicacao candidateime"
        " datadellacandidatura datadicandidatura candidatoil datainvio"
        " sollicitatiedatum datumsollicitatie gesolliciteerdop"
        " date datum fecha data"
    ),
    Column.STATUS: (
        "status stage applicationstatus currentstatus applicationstage currentstage state list"
        " stand bewerbungsstatus phase stadium"
        " statut etat etape"
        " estado etapa situacion fase"
        " situacao"
        " stato fasecandidatura"
        " sollicitatiestatus"
        " outcome result response ergebnis resultat resultado esito resultaat"
    ),
    Column.LINK: (
        "link url joburl joblink postingurl jobposting listing postinglink applicationlink"
        " jobpostingurl joblisting website webpage"
        " stellenlink anzeige stellenanzeige webseite"
        " lien annonce siteweb"
        " enlace vinculo paginaweb"
        " ligacao"
        " collegamento annuncio sitoweb"
        " vacaturelink"
    ),
    Column.SALARY: (
        "salary salaryrange maxsalary minsalary pay payrange compensation wage"
        " gehalt gehaltsspanne verdienst lohn gehaltsvorstellung"
        " salaire remuneration"
        " salario sueldo rangosalarial"
        " remuneracao faixasalarial"
        " stipendio retribuzione ral"
        " salaris loon"
    ),
    Column.SOURCE: (
        "source jobsource jobboard foundon foundvia foundat platform channel referral referredby"
        " howfound"
        " quelle gefundenbei gefundenuber jobborse plattform kanal"
        " origine provenance trouvesur canal"
        " fuente origen plataforma"
        " fonte origem"
        " piattaforma canale"
        " bron gevondenvia kanaal"
    ),
    Column.CONTACT: (
        "contact contactperson contactname recruiter recruitername hiringmanager pointofcontact"
        " interviewer"
        " kontakt ansprechpartner ansprechpartnerin ansprechperson kontaktperson"
        " personnedecontact recruteur interlocuteur"
        " contacto personadecontacto reclutador"
        " contato pessoadecontato recrutador"
        " contatto referente personadicontatto selezionatore"
        " contactpersoon"
    ),
    Column.NOTES: (
        "notes note comments comment remarks remark"
        " notizen notiz bemerkung bemerkungen kommentar kommentare anmerkungen"
        " remarques remarque commentaire commentaires"
        " notas nota comentarios comentario observaciones"
        " observacoes"
        " commenti commento osservazioni"
        " notities notitie opmerkingen opmerking"
    ),
    Column.TAGS: (
        "tags tag labels label keywords category"
        " schlagworte stichworte schlagworter kategorie"
        " etiquettes etiquette motscles categorie"
        " etiquetas etiqueta categoria"
        " marcadores etichette etichetta trefwoorden"
    ),
    Column.DESCRIPTION: (
        "description jobdescription postingtext jobtext details"
        " beschreibung stellenbeschreibung"
        " descriptionduposte descriptif"
        " descripcion descripciondelpuesto"
        " descricao descricaodavaga"
        " descrizione descrizionedellavoro"
        " beschrijving functieomschrijving omschrijving"
    ),
}
_MEANS: dict[str, tuple[Column, int]] = {}
for _column, _words in _WORDS.items():
    for _rank, _word in enumerate(_words.split()):
        _MEANS.setdefault(_word, (_column, _rank))

_PERSON = frozenset({
    "firstname", "givenname", "vorname", "prenom", "voornaam",
    "lastname", "familyname", "surname", "nachname", "cognome", "achternaam", "apellidos",
    "name", "fullname", "personname", "vollername", "nom", "nomcomplet", "nombre",
    "nombrecompleto", "nombreyapellidos", "nome", "nomecompleto", "nomeecognome", "naam",
    "volledigenaam", "emailaddress", "email", "emails",
    "phone", "phones", "mobilephone", "birthday", "connectedon", "email1value", "groupmembership",
})  # fmt: skip


def meaning(heading: str) -> tuple[Column, int] | None:
    """Give what a column of this heading holds and how little the word says of it, or None."""
    return _MEANS.get(fold(heading.partition("(")[0])) or _MEANS.get(fold(heading))


def known(cells: Sequence[str]) -> int:
    """Count the different fields that a row of headings names."""
    return len({found[0] for cell in cells if (found := meaning(cell))})


def about_applications(cells: Sequence[str]) -> bool:
    """Tell a list of applications from one of people, by its headings."""
    fields = {found[0] for cell in cells if (found := meaning(cell))}
    if not fields & {Column.POSITION, Column.ORGANIZATION}:
        return False
    if {fold(cell) for cell in cells} & _PERSON:
        # A list of applications may name whom to write to, but it also says how they stand.
        return {Column.APPLIED_ON, Column.STATUS} <= fields
    return len(fields & {Column.POSITION, Column.ORGANIZATION}) == 2 or bool(
        fields & {Column.APPLIED_ON, Column.STATUS}
    )
