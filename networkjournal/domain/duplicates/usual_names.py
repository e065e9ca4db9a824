# SPDX-FileCopyrightText: 2026 The Network Journal developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""Own names that are usual, folded: where two of them differ by a letter, it is no slip of a key.

The short forms are usual as well; what is seen with several people need not stand here.
"""

from functools import cache

from networkjournal.domain.duplicates.short_forms import whole_names

_GIVEN = """
aaron adele adriana agata ahmed aida aisha alan alana alba alena alicia alina aline allan alma
alva amal amalia amar amara amin amina amir amira amy ana anais andrej andrey anette angel
angelo angus anika anita anja anke anne annette annika anouk antje ariana ariane ariel arlene
armin arne arno arnold astrid audrey aurora axel ayse aziz bao beate bella berit bernt bertha
bianca bjorn bo boris brad bradley brandon brenda brendan brent brett brian bruce bruno bryan
camilla carina carl carla carlo carmen carole carsten casey cathrin cedric celia celine cesar
chad charlene chen cheryl chloe christa christel christelle christer ciara claire clara clare
clark claude claudio claus clive colette colin corinna corinne craig curtis daisy dale dalia
dana danica daphne daria dario darius darrell darren dawn dean deepak deirdre delia derek detlef
diane dina dirk dominique donna dora doreen doris dorota duncan dylan ebba edda eddy eivind
ekaterina elaine eli elias elif elin elina elisa elise elke ella ellie elliot elmar elsa elvira
emil emilie emilio emine emre enzo eric erica erich erik erika erin ernst esra ethan etienne
eugenia evan fabian fabien fabienne fabio faith farid fatima fatma felicia felix fiona flavia
flavio flora francoise frank frans freya frida frieda gareth gary gavin gemma gerda gerlinde
gerry gesa giada gianna gilbert gilles gina gino gisela gitta glen glenn gloria gonzalo gordon
graham greta gudrun guido guiseppe gunnar gunter gunther guy hakan hamid hana hanna hans harald
harry hasan hassan hazel hector heike heiko heinz helge helmut henri henriette hilary hilda
hiroshi holger holly hugh hussein ibrahim ida ilona ilya imke ina ines inga inger ingo ingvar
inka ioana ion irma isla isolde israel ivo ivonne jaime jamal jan jana janina janna jared jasmin
jasmine jason jay jean jeanne jelena jens jesper joan joana jodie joel joerg johan joke jolanta
jonas jorg joris jorn joy joyce juliane julien juliette julius june jutta kai karen karim karina
karla karsten kate katja katrina kay keith kelly kerstin kevin khalid kim kirsten kirsty kjell
klara knut kofi kurt kyle lara larissa lars laurel lauren laurent lea leah leif leila lena leon
leonie leroy leslie liam lidia liliana lillian lina linda linus lionel lisa lise lloyd lola lone
loren lorena lorna lorraine lotte luca lucie lucy luisa lutz lynn mads magnus maike maja malcolm
malin malte mandy mara marc marcello marcia marcin marco mareike marek maren margit margot
mariana maribel marie mariella marijke marika marilyn marina marine mario marisa marit marjorie
mark marko marlene marlon martina marvin marwan mateo mathias mathieu mats maud maya megan
mehmet mei meike mette mia mika mikael mila milan milena milos mina mira miranda mireille miriam
mirjam mirko mirna moira mona moritz morten moses murat murray mustafa myra myriam nadia nadine
nadja naoki natasha neil nelson nico niels nigel niklas nils nina noah noel noemi noor nuno
nuria oksana olaf olav ole olena omar oriol orla orlando oskar osman pablo paloma paola paolo
pascal patrice patrik pau paulo pavel pawel per perry petr petra pia pierre pieter pilar poppy
qing rafal rahul raj ralf ramona raquel rasmus raul regine reiner reinhardt rena rene renee rhys
rita robin rocco roderik rolf romain roman romy rosa rosanna rose ross roy ruben rui runa ryan
sabina sabine sabrina said sally salma sam samir samira sandeep sanjay sanna santos sara sasha
saul scott sean selina selma serena serge seth shane shannon sharon shaun sheila shirley sibylle
sidney sigurd silke silvana silvio simona sina siobhan siri solveig sonja soren spencer stefanos
steffen stella sten stina sunil susann sven svenja swen sybille tamara tanja tara tariq tatyana
ted terje tessa thea theo thierry thilo thorsten tilda till tim timo tina tomoko tonya torben
tore tracy trevor trine tristan troy ulf ulla ulrika urs uta ute uwe vadim valeria valerio
vanessa vanja vera verena vesna viola violet vitor vivian viviane volker wanda warren wayne wei
wendy werner wiebke willy xiao yan yang yannick yannis yara yasmin yasmine yuki yuri yusuf yves
zara zeynep zita zoran
"""
_FAMILY = """
abbott adam adams adler ahmad ahmed allan allen almeida alonso alvarez alves andersen anderson
andersson andrade antunes araujo arnold bailey baker ball barnes barros barton bauer baumann
beck becker bell bender bennett benson berg berger bergmann bernard bianchi bianco black blanc
blanco bohm bosch brandt braun brooks brown browne bruno bryant burke burns burton busch butler
byrne cameron campbell campos cardoso carlson carlsson carr carter carvalho castillo castro chan
chang chen cheng clark clarke cole coleman collins cook cooper costa coste cox craig cruz dahl
davies davis dean dias diaz dietrich dixon duarte dubois dunn dupont duran durand edwards
elliott ellis engel ericsson eriksen eriksson esposito evans farias fernandes fernandez ferrara
ferrari ferreira fischer fisher fleming flores fontana ford foster fox francis franco frank
franke franz fraser freitas fuchs fuentes garcia garza george gibson gill girard gomes gomez
gonzales gonzalez gordon graf graham grant gray green greene grey griffin gross gupta gutierrez
haas hahn hall hamilton hanna hansen hanson hansson harper harris harrison hart hartmann harvey
hayes hein heinrich henderson henry herman hermann herrera hill hoffman hoffmann hofmann holm
holmes horn howard huber hughes hunt hunter ibrahim ito ivanov ivanova jackson jacob jacobs
jacobsen jacobsson jansen janssen jansson jenkins jensen jimenez johansen johansson johnson
johnston jones jordan jorgensen kaiser kang kaufmann keller kelly kennedy khan kim king klein
knight koch kohler konig kowalska kowalski kraft kramer kraus krause krauss kruger kuhn kumar
lambert lang lange larsen larson larsson laurent lawson lee lehmann leroy lewis lima lin
lindberg lindgren lindqvist liu long lopes lopez lorenz ludwig lund lundberg maier marino marsh
marshall martens martin martinelli martinez martini martins mason matos maurer may mayer
mcdonald medina meier meister mendes mendez mendoza meyer meyers miller mills mitchell molina
moller monteiro moore morales moran moreau moreira moreno moretti morgan morris morrison muller
murphy murray myers nelson neumann newman nguyen nielsen nilsen nilsson norman novak novakova
nowacki nowak nunes nunez ochoa oliveira oliver olsen olson olsson ortega ortiz otto owen owens
palmer park parker parks patel paul paulsen paulson payne pedersen pereira perez perry peters
petersen peterson petersson petrov petrova pfeiffer phillips pinto pires porter powell price
ramirez ramos rao reed reid reis reyes reynolds ribeiro ricci richard richards richardson
richter riley rios rivera roberts robertson robinson rocha rodrigues rodriguez rogers rojas
romano romero rosa rose ross rossi rosso roth rousseau rubio ruiz russell russo ryan salazar
sanchez sanders sandoval santana santos sanz sato sauer schaefer schafer scherer schmid schmidt
schmitt schmitz schneider scholz schreiber schroder schubert schulte schultz schulz schulze
schumacher schuster schwartz schwarz scott seidel sharma shaw silva silver simmons simon simons
simpson singh smith smyth soares sommer soto sousa souza spencer stein steiner stevens stewart
stone sullivan suzuki svensson tanaka tavares taylor teixeira thomas thompson thomsen thomson
torres tran tucker turner vargas vasquez vazquez vega vieira vogel vogt wagner walker wallace
walter walters walther wang ward warren watanabe watson weaver webb weber weiss wells werner
west white wild wilson winkler winter winters wolf wolff wong wood woods wright wu yamada
yamamoto yang young zhang zhao zimmerman zimmermann
"""


@cache
def all_usual() -> frozenset[str]:
    """Return the usual given and family names."""
    return frozenset(f"{_GIVEN} {_FAMILY}".split())


def is_usual(name: str) -> bool:
    """Tell whether many people are called so."""
    return name in all_usual() or bool(whole_names(name))
