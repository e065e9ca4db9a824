# SPDX-FileCopyrightText: 2026 The Network Journal developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""Own which short forms names have in several languages; all folded, as names are compared.

A form may belong to several names (Alex), and then makes no two of them one name.
"""

from collections.abc import Iterable
from functools import cache

from rapidfuzz.distance import OSA

_FORMS = """
abigail abby abbie gail; abraham abe bram avi; adam addy; adelaide addie heidi; adrian ade;
agnes aggie nessa; agnieszka aga agusia; albert al bert bertie; alberto beto berto;
aleksandar sasa aca aco; aleksandr sasha sascha sanya alex; aleksandra ola alex sasha sanja;
alessandra sandra ale; alessandro sandro ale; alejandra ale sandra; alejandro alex ale jandro;
alexander alex al sandy xander lex alec sasha sascha alik zander; alexandre alex xande alexis;
alexandra alex sandra sandy lexi lexie sasha sascha alexa; alexis alex; alfonso poncho fonso;
alfred alf fred freddie fredi; alfredo fredo; alice ali allie; alison ali allie ally;
amanda mandy manda; amelia amy millie mia; anastasia nastya ana stacy asya; andreas andi andy;
andre dede; andrea andi drea; andrew andy drew; andres andy; andrzej jedrek; angela angie angi;
angelica angie; ann annie nan nancy; anna annie anni anja anya nan nancy annika ania;
anneliese anne lise liesel anneli; annemarie anne annemie; anthony tony ant; anton toni tony;
antoine toine tony; antonia toni tonia tony; antonio tony toni toño nino tonino;
antonius ton toon anton; arthur art artie; arturo turo; augustin gus august; augustus gus;
barbara babs barb barbie babsi basia; bartholomew bart; bartosz bartek; beatrice bea trixie;
beatriz bea bia; benedict ben; benedikt ben bene; benjamin ben benny benji benjie benni;
bernard bernie; bernardo nardo; bernhard bernd berni; bernadette bernie; bridget bridie biddy;
birgit biggi gitte; brigitte gitte brigitta; calvin cal; cameron cam; candace candy;
carlos charly carlitos; carol caz; caroline carrie caro carol lina; carolina caro lina;
carolyn carol lyn; caterina rina cate; catherine cathy cate kate cat kitty cath katie;
catarina cata; cecilia ceci cissy celia; charles charlie chuck chas charley; charlotte lottie
charlie lotte lotta; chiara chiaretta; christian chris chriss; christiane chris christl;
christina chris tina chrissie chrissy; christine chris tina chrissie chrissy christl;
christoph chris stoffel; christophe chris tophe; christopher chris kit topher kester;
claudia clau; clifford cliff; clemens clem; clement clem; concepcion concha conchita;
constance connie; consuelo chelo; cornelia conny nele; cornelis kees cor cees; cornelius conny;
cristina cris tina; cristobal tobal; cynthia cindy; cyril cy;
dagmar daggi; daniel dan danny dani; daniela dani; danielle dani danni; david dave davey davy;
deborah deb debbie debby; delilah lila; denise niecy; dennis den denny; desmond des;
diana di; diego dieguito; dieter didi; dimitri dima mitya; dimitrios dimitris mitsos;
dmitri dima mitya; dmitry dima mitya; dolores lola loli; dominic dom nick; dominik dom domi nik;
donald don donnie; dorothea doro thea dora; dorothy dot dottie dolly dora; douglas doug;
edgar ed; edith edie; edmund ed eddie ned; edoardo edo; eduardo edu lalo;
edward ed eddie ned ted teddy; edwin ed eddie; eileen ei; eleanor ellie nell nora nell elle;
elena lena elenita; eleonora nora; elisabeth lisa lisi elli elsa else liesl sissi betty beth
elise bettina lies liesbeth babette ella; elizabeth liz lizzie beth betty betsy eliza libby lisa
elsie bess; ellen nell; emanuele lele; emily em emmy millie; emilia emi mila; emma em;
enrique quique kike; erasmus ras; eric rick; ernest ernie; ernesto neto tito; erzsebet bozsi;
esteban teban; esther essie; eugene gene; eva evi evchen; evelyn evie eve; ezekiel zeke;
federico fede rico; felicity flick fliss; felipe lipe pipe; ferdinand ferdi fred nando;
fernanda nanda fer; fernando nando fer; florence flo flossie; florian flo flori;
frances fran fanny francie; francesca fra franca checca; francesco franco checco cecco;
francis frank fran; francisca paca chica fran; francisco paco pancho kiko fran chico quico;
francois fanfan; franklin frank; franz franzl; franziska franzi ziska; frederic fred;
frederick fred freddie freddy rick; frederik fred freek rik; friederike rike friedl; friedrich
fritz fred friedel; gabriel gabe gabi; gabriela gabi gaby; gabriele gabi gaby lele;
gabrielle gabby gaby; geoffrey geoff; george georgie; georgina gina georgie; gerald gerry jerry;
gerard gerry ger; gerardus gerard ger gerrit; gerhard gerd hardy; gertrud trude gerti traudl;
gertrude trudy gertie; giacomo giaco mino; gianluca luca gian; giorgio gio; giovanna gio vanna;
giovanni gianni vanni nanni gio; giuliana giuli; giulia giuli; giuseppe beppe peppe pino peppino
geppo; giuseppina pina; gottfried friedl; grace gracie; gregor greg; gregory greg;
guadalupe lupe lupita; guglielmo memo; guillaume gui; guillermo memo guille willy;
gustav gus gustl; gustavo gus tavo; gwendolyn gwen wendy; hannah hanni; hannelore hanne lore;
harold hal harry; harriet hattie; heather hettie; heinrich heinz heiner hein henner heini;
helen nell nellie; helena lena hela leni; helene leni lene hella; helga helgi; hendrik henk rik
hein; henrik henke; henry harry hank hal; herbert herb bert bertie; hermann manni; hildegard
hilde hilda; howard howie; hubert bert hubi; hugo huguito; humberto beto; ian iain;
ignacio nacho; ignatius iggy; igor gosha; ilse ilsa; ingeborg inge inga; ingrid inga; irene rena;
irina ira; isaac ike zac; isabel isa bel bella chabela; isabella bella izzy isa; isabelle isa
izzy belle; isidro chiro; ivan vanya; ivana iva; jacek jacus; jacob jake jack cob;
jacobus jaap koos ko jacob; jacqueline jackie jacqui; jakob jake jockel kobi; james jim jimmy
jamie jem; jane janie jenny; janet jan; janice jan; janine jan; jeanette jean; jeffrey jeff;
jennifer jen jenny jenn jenni; jeremiah jerry jem; jeremy jez jem jerry; jerome jerry;
jessica jess jessie; jesus chuy chucho; jill jilly; joachim jochen achim joe jo; joanna jo asia
joasia; joanne jo; joao joaozinho; joaquin quino ximo; johann hans hannes; johanna hanna jo hanne
hanni; johannes hans jo hannes jan johan joop joost; john jack johnny jon jock; jonathan jon jonny
jonty nathan; jordan jordi; jorge coque; jose pepe che ze zezinho; josefa pepa fina; josefina
fina pepa; joseph joe joey jo jos; josef sepp jupp joe beppo; josephine jo josie fifi;
joshua josh; juan juancho juanito; juana juanita; judith judy jude judi; julia jules juli;
julian jules; juliana juli; julie jules; julio julito; jurgen jogi; justin jus;
kamil kamilek; karin kari; karl kalle charly; karoline karo line; katarina kata kaca kati;
katarzyna kasia kaska; kateryna katya katia; katharina kathi kati kathrin trine katja nina;
katherine kate kathy katie kat kit kitty kathryn; kathleen kathy kate katie; kathryn kate kathy
katie kat; katrin kati; kenneth ken kenny; kimberly kim kimmie; klaus klausi; konrad conny konni;
konstantin kostya konsti; konstantinos kostas costas; kristina tina kris kristi; kristian kris;
kristin kris kirsti; kristine kris tina stine; krzysztof krzysiek kris; lambert bert;
laura lauri; laurence larry laurie; lawrence larry laurie lars; leonard leo len lenny;
leonardo leo nardo; leonhard leo; leopold leo poldi; leticia leti; lewis lew; lillian lily lil;
linda lindy; lorenzo renzo enzo; lothar lodi; louis lou louie; louise lou lulu; lourdes lulu;
lucas luc luke; lucia luci luz; lucille lucy lou; ludovic ludo; ludwig lutz wiggerl luggi;
luigi gigi gino; luis lucho luisito; luiz lula luizinho; lukas luke luki; luke lukie;
lydia liddy; lyudmila lyuda mila; maarten mart; madeleine maddie mado lena; madeline maddie;
magdalena magda lena leni; malgorzata gosia malgosia; manfred manni fred; manuel manu manolo manny
lolo; manuela manu manoli; marcel marci; marcus marc mark; margaret maggie meg peggy marge margie
greta peg madge daisy mags; margarete grete gretel marga greta gretl; margarita rita marga;
marguerite margot; margarida guida; margherita rita; maria mia mitzi mary mariechen marichu;
marianne janne nanni; mariano nano; marie mimi; marion mari; markus mark max; marta martita;
martha marty patty mattie; martin marty tino; mary molly polly may mamie; massimiliano max massi;
mathilde tilda tilly thilde; matilda tilda tilly mattie; matteo teo; matthaus matze hias;
matthew matt matty; matthias matze hias matt matti; matthieu mat; maureen mo; maurice mo maury;
maurizio mauri; mauricio mau; maximilian max maxi; maxim max; maximiliano maxi max;
maxwell max; melanie mel melli; melinda mindy mel; melissa mel lissa missy; mercedes merche meche;
michael mike mick mickey micky mikey michi michel mischa michl; michaela michi ela micky;
michal michas; michele lele; michelle shelly micha mich; miguel migue mike; mikhail misha;
mildred millie; milagros mila; mitchell mitch; mohammad mo; mohammed mo; muhammad mo;
monica moni; monika moni monja; monserrat montse; morris mo; nadezhda nadia nadya;
nancy nan; naomi nomi; natalia natasha nata talia nati; natalie nat nattie; nathan nat nate;
nathaniel nat nate nathan; nicholas nick nicky nico colin klaus; nicola nico nicky nic;
nicolas nico nick colas; nicole nicki nicky nikki nic; nikolai kolya; nikolaus klaus niki nico
niklas; nikolaos nikos; nora norah; norbert bert nobby; norma nomi; olga olya; oliver olli ollie
olly; olivia liv livvy ollie; oscar ozzie; otto ottl; pamela pam; patricia pat patty tricia trish
pati patsy; patricio pato; patrick pat paddy rick; patryk patryczek; paul paulie; paula pauli;
paulina lina pola; pauline polly lina; pedro perico pedrito; penelope penny; peter pete petey;
petronella nel nelly petra; petrus piet peter; philip phil pip; phillip phil pip;
philipp phil lipp; philippe phil; phyllis phil; piotr piotrek; pilar pili; priscilla cilla;
prudence prue; rachel rae rach; rafael rafa rafi; raffaele raf lello; raimund mundl raimi;
ralph ralf; ramon moncho; randall randy; raphael raph raffi; raymond ray; rebecca becky bec becca
reba; regina gina regi; reginald reg reggie; reinhard reini hardy; reinhold reini;
renate nate reni; ricardo ricky rica richi; riccardo ricky; richard rick dick rich ricky richie
dickie; robert rob bob bobby robbie bert robin bertl; roberta bobbie robbie; roberto beto berto
robi; rocio chio; roderick rod rick; rodrigo rodri; roger rodge; roland rolli roli; ronald ron
ronnie; rosalia lia rosa; rosalind ros roz; rosario charo; rosemarie rosi romy; rosemary rose
rosie; rudolf rudi rolf; rudolph rudy; rupert rupi; russell russ; ruth ruthie; salvador salva
chava; salvatore salvo toto turi; samantha sam sammy; samuel sam sammy; sandra sandy;
santiago santi chago yago; sarah sadie sally; saskia sas; sebastian seb basti bas wastl sebi;
sebastiaan bas; sebastiano seba; sergei seryozha; sergio checo; siegfried siggi sigi; sigrid
siggi; silvia silvi; simon si; simone simi mone; socorro coco; sofia sofi; sophia sophie;
solomon sol; sonia soni; stanislav slava stas; stanislaw staszek stas; stanley stan; stefan steff
steffl; stefania stefi; stefanie steffi stef; stefano ste; stephan steff; stephanie steph steffi
stephie; stephen steve stevie; steven steve stevie; stuart stu; susan sue susie suzy; susana
susi; susanna sanna susi sanne; susanne susi sanne suse; suzanne sue suzy; svetlana sveta lana;
sylvester sly; sylvia syl; szymon szymek; tatiana tanya tania; tatjana tanja; teodoro teo doro;
terence terry tel; teresa tere terry tess; theresa terry tess tessa resi terri; therese resi;
thaddeus tad thad; theodor theo; theodora dora thea; theodore ted theo teddy; theodorus theo dirk;
thomas tom tommy tomi; timothy tim timmy; timotheus tim timo; tobias tobi toby; tomasz tomek;
tomas tom tomi; tommaso tom maso; tyler ty; ulrich uli ulli; ulrike ulli rike uli; ursula uschi
ulla urs ursel; valentin vali; valentina vale tina; valerie val; veronica ronnie vero nica;
veronika vroni; vicente chente; victor vic; victoria vicky tori vic vickie; viktor vitya vik;
viktoria vicky vicki; vincent vince vinny vin; vincenzo enzo vince cenzo; virginia ginny ginger
gina; vladimir vova volodya vlad; walter walt wally waldi; waltraud traudl traudi; wenceslaus
wenzel; wilfred wilf fred; wilhelm willi willy wim helm; wilhelmina mina willa minna; willem wim;
william will bill billy willie liam willy; winifred winnie freda; wojciech wojtek; wolfgang wolf
wolfi; xavier xavi javi; javier javi; yekaterina katya katia; yevgeny zhenya; yolanda yoli;
yvonne vonnie; zachary zach zack; zbigniew zbyszek; zoe zozo; zofia zosia
"""


@cache
def _whole_names() -> dict[str, frozenset[str]]:
    """Return, for each form, the names that it may stand for; a name stands for itself."""
    found: dict[str, set[str]] = {}
    for entry in _FORMS.replace("ñ", "n").split(";"):
        whole, *forms = entry.split()
        for form in (whole, *forms):
            found.setdefault(form, set()).add(whole)
    return {form: frozenset(names) for form, names in found.items()}


def all_forms() -> Iterable[str]:
    """Return the names that have short forms, and these."""
    return _whole_names()


def whole_names(name: str) -> frozenset[str]:
    """Return the names that this one may stand for; none where it is not known."""
    return _whole_names().get(name, frozenset())


def may_be_one(name: str, other: str) -> bool:
    """Tell whether one is a usual short form of the other, or both are of a third."""
    return not whole_names(name).isdisjoint(whole_names(other))


def are_sisters(name: str, other: str) -> bool:
    """Tell of two forms of a third name whether they are names of their own, as Elsa and Else.

    Forms that rhyme (Bob, Rob), that end alike in the ear (Gabi, Gaby), and of which one goes on
    where the other ends (Rick, Ricky) are borne by one person.
    """
    if name in whole_names(other) or other in whole_names(name):
        return False
    if OSA.distance(name, other, score_cutoff=1) != 1 or name[0] != other[0]:
        return False
    short, long = sorted((name, other), key=len)
    return not long.startswith(short) and {name[-1], other[-1]} != {"i", "y"}
