# SPDX-FileCopyrightText: 2026 The Network Journal developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""Own the words by which people and other programs say how an application stands.

English, German, French, Spanish, Portuguese, Italian, Dutch; written as `key` gives them.
"""

import re
from collections.abc import Mapping
from functools import lru_cache

from networkjournal.domain.sheet import Standing
from networkjournal.domain.words import Ending, Stage
from networkjournal.services.exchange.text import fold

_WORDS: dict[Standing, str] = {
    Stage.SAVED: (
        "saved bookmarked wishlist wish toapply todo interested planned planning "
        " draft notapplied notappliedyet notyetapplied researching backlog idea "
        " gespeichert gemerkt vorgemerkt merkliste geplant interessant zubewerben"
        " enregistre enregistree apostuler aenvoyer souhait favori"
        " guardado guardada pendientedeaplicar poraplicar favorito"
        " salvo salva guardar paracandidatar"
        " salvato salvata preferito dacandidare"
        " opgeslagen bewaard tesolliciteren verlanglijst"
    ),
    Stage.APPLIED: (
        "applied submitted sent applicationsent applicationsubmitted applying waiting pending"
        " awaitingresponse awaitingreply waitingforresponse underreview inreview reviewing"
        " inprogress inprocess received applicationreceived emailed"
        " beworben bewerbungabgeschickt abgeschickt abgesendet gesendet versendet eingereicht"
        " wartend inbearbeitung laufend eingegangen"
        " postule postulee candidatureenvoyee envoye envoyee enattente encours soumis soumise"
        " aplicado aplicada solicitado solicitada enviado enviada postulado enproceso enviarcv"
        " candidatado candidaturaenviada inscrito emandamento emanalise"
        " candidaturainviata inviato inviata inattesa incorso"
        " gesolliciteerd verstuurd verzonden ingediend inbehandeling afwachten"
    ),
    Stage.SCREENING: (
        "screening screen phonescreen phonescreening phonecall recruiterscreen recruitercall"
        " hrscreen hrcall initialcall assessment onlineassessment codingtest test takehome"
        " telefoninterview telefonat telefongesprach vorauswahl erstgesprach"
        " preselection entretientelephonique appeltelephonique"
        " preseleccion entrevistatelefonica llamada llamadatelefonica"
        " triagem entrevistatelefonica preselecao"
        " preselezione colloquiotelefonico"
        " voorselectie telefonischgesprek telefonischinterview"
    ),
    Stage.INTERVIEWING: (
        "interview interviewing interviews interviewed interviewscheduled stinterview ndinterview"
        " rdinterview thinterview firstinterview secondinterview thirdinterview finalinterview"
        " finalround onsite onsiteinterview phoneinterview videointerview technicalinterview"
        " panelinterview interviewstage interviewround round"
        " vorstellungsgesprach gesprach bewerbungsgesprach einladung eingeladen"
        " zweitgesprach interviewtermin imgesprach"
        " entretien entretiens entretienprevu enentretien"
        " entrevista entrevistas entrevistado enentrevista entrevistaprogramada"
        " ementrevista entrevistaagendada entrevistando"
        " colloquio colloqui colloquiofissato incolloquio"
        " gesprek sollicitatiegesprek opgesprek uitgenodigd"
    ),
    Stage.OFFER: (
        "offer offered offerreceived offermade joboffer negotiating negotiation offerextended"
        " angebot angeboterhalten zusage zusageerhalten vertragsangebot"
        " offre offrerecue proposition"
        " oferta ofertarecibida ofertarecebida proposta propostarecebida"
        " offerta offertaricevuta"
        " aanbod aanbieding aanbodontvangen"
    ),
    Stage.ACCEPTED: (
        "accepted offeraccepted acceptedoffer hired signed landed acceptedjob"
        " angenommen angebotangenommen eingestellt zugesagt"
        " accepte acceptee offreacceptee embauche embauchee"
        " aceptado aceptada ofertaaceptada contratado contratada"
        " aceito aceita aceite propostaaceita ofertaaceita"
        " accettato accettata offertaaccettata assunto assunta"
        " geaccepteerd aangenomen aanbodgeaccepteerd"
    ),
    Ending.TURNED_DOWN: (
        "rejected rejection turneddown notselected unsuccessful denied refused notmovingforward"
        " rejectedbycompany regret declinedbycompany applicationrejected autorejected "
        " abgelehnt absage absageerhalten abgesagt "
        " refuse refusee refus rejete rejetee candidaturerefusee nonretenu nonretenue"
        " rechazado rechazada noseleccionado noseleccionada descartado descartada"
        " rejeitado rejeitada recusado recusada naoselecionado naoselecionada reprovado"
        " rifiutato rifiutata respinto respinta scartato scartata nonselezionato"
        " afgewezen afwijzing"
    ),
    Ending.NO_ANSWER: (
        "ghosted noresponse noanswer noreply neverheardback unanswered blackhole"
        " keineantwort keineruckmeldung unbeantwortet"
        " sansreponse pasdereponse aucunereponse"
        " sinrespuesta ignorado"
        " semresposta"
        " nessunarisposta senzarisposta"
        " geenreactie geenantwoord"
    ),
    Ending.WENT_COLD: "wentcold wentsilent eingeschlafen wentdark",
    Ending.WITHDREW: (
        "withdrawn withdrew withdraw iwithdrew applicationwithdrawn "
        " droppedout"
        " zuruckgezogen bewerbungzuruckgezogen"
        " retire retiree candidatureretiree abandonne"
        " retirado retirada candidaturaretirada"
        " desistido desisti desistencia"
        " ritirato ritirata"
        " teruggetrokken ingetrokken"
    ),
    Ending.DECLINED_OFFER: (
        "declinedoffer offerdeclined declinedbyme irejected rejectedoffer offerrejected"
        " angebotabgelehnt offrerefusee offredeclinee ofertarechazada"
        " propostarecusada ofertarecusada offertarifiutata aanbodafgewezen aanbodgeweigerd"
    ),
    Ending.ROLE_CLOSED: (
        "roleclosed positionclosed jobclosed expired filled positionfilled "
        " jobexpired postingclosed hiringfreeze "
        " besetzt stellebesetzt"
        " pourvu pourvue posteferme postepourvu"
        " vacantecerrada puestocubierto"
        " vagaencerrada "
        " posizionechiusa"
        " vervuld vacaturegesloten"
    ),
}
_MEANS = {word: standing for standing, words in _WORDS.items() for word in words.split()}
# "Declined" alone: applicants write it of both sides, and far more often of the other one.
_MEANS |= dict.fromkeys(("declined", "decline"), Ending.TURNED_DOWN)
_ASIDE = re.compile(r"\([^)]*\)|\[[^\]]*\]|\d+(?:/\d+)?")
_ORDINAL = re.compile(r"\b\d+(?:st|nd|rd|th)\b", re.IGNORECASE)


@lru_cache(maxsize=20_000)
def key(status: str) -> str:
    """Give what two ways of writing one status have in common; empty for "??" and the like."""
    bare = _ASIDE.sub(" ", _ORDINAL.sub(" ", status))
    return fold(bare) or fold(status)


@lru_cache(maxsize=20_000)
def says_more(status: str) -> bool:
    """Tell whether a status says more than its meaning, such as "2nd interview (panel)"."""
    return fold(status) != key(status)


def meaning(status: str, remembered: Mapping[str, Standing]) -> Standing | None:
    """Give what a status means: what was chosen by hand before, else what its words say."""
    found = key(status)
    return remembered.get(found or status) or _MEANS.get(found)


def remember_as(status: str) -> str:
    """Give the text under which the meaning of a status is remembered."""
    return key(status) or status
