"""Function words: the small words that give a language away, by language; written by hand."""

# Words that two languages share are listed with both; what counts is the sum. Each list holds
# articles, pronouns, prepositions, conjunctions and forms of "to be" and "to have".
_LISTS = {
    "en": """
        the a an of and to in is was are were for that with on as by at from this it its be have
        has had not but or which their they he she his her we you will would can said after been
        more than who what when where there about into all one also over
    """,
    "de": """
        der die das und ist in den von zu mit sich auf für im dem nicht ein eine als auch es an
        werden aus er hat dass sie nach wird bei einer um am sind noch wie einem über einen so zum
        war haben nur oder aber vor zur bis mehr durch man sein wurde ich wir
    """,
    "fr": """
        le la les de des du et est en un une que qui dans pour pas sur au avec ce il elle sont par
        plus ne se son sa ses aux mais ou nous vous ont été cette comme être fait leur leurs ces
        entre après deux même aussi tout ils elles était avait je d'un d'une l'on c'est
    """,
    "es": """
        el la los las de del y en que un una es se no por con para su al lo como más pero sus le ha
        o este sí porque esta entre cuando muy sin sobre también hasta hay donde quien desde todo
        nos durante estados uno ni contra ese eso era fue son han está están
    """,
    "it": """
        il lo la i gli le di del della dei delle e è che in un una per con non si da al alla nel
        nella sono ha come più anche ma dal dalla sul sulla questo questa su o se suo sua loro
        hanno era stato stata essere tra degli dell quando molto dopo ai alle
    """,
    "pt": """
        o a os as de do da dos das e é em no na nos nas que um uma para com não por mais se como
        mas foi ao ele ela seu sua ou ser quando muito há já está eu também só pelo pela até isso
        entre era depois sem mesmo aos são foram tem têm
    """,
    "nl": """
        de het een en van in is dat op te zijn met voor niet aan er die hij ook als om bij maar of
        uit dan naar nog werd door wordt hebben heeft over ze zich wat tot hun meer was worden deze
        kan geen ik je we wij
    """,
    "sv": """
        och att det i en som är på av för med den till inte har de ett om var men sig så från vi
        kan när år under också efter eller nu sin där vid mot ska skulle kommer ut får finns vara
        hade alla andra jag du hon han
    """,
    "da": """
        og at det i en som er på af for med den til ikke har de et om var men sig så fra vi kan når
        efter eller nu sin der ved mod skal skulle kommer ud får findes være havde alle andre jeg
        du hun han blev bliver også
    """,
    "nb": """
        og at det i en som er på av for med den til ikke har de et om var men seg så fra vi kan når
        etter eller nå sin der ved mot skal skulle kommer ut får finnes være hadde alle andre jeg
        du hun han ble blir også
    """,
    "fi": """
        ja on ei se että oli hän mutta ovat kun joka niin myös kuin ole sen tai jos mukaan olla
        sekä jo vain nyt siitä mitä vuonna jonka hänen minä sinä me te he tämä tässä
    """,
    "pl": """
        i w na z do się nie to że jest o jak po co za od przez dla ale tym są być tego był była już
        tylko także jego jej ich lub oraz które który która może przy pod bez ma będzie
    """,
    "cs": """
        a v na se je že s z do to o i k ve pro za by ale jsou jako po si jeho od byl byla které
        který která nebo také jen už být podle aby při má jsem bylo před ze
    """,
    "sk": """
        a v na sa je že s z do to o aj k vo pre za by ale sú ako po si jeho od bol bola ktoré ktorý
        ktorá alebo tiež len už byť podľa aby pri má som bolo pred zo
    """,
    "hu": """
        a az és hogy nem is egy van volt ez meg azt csak de már mint el vagy ki még ha lesz amely
        után ezt pedig voltak kell lehet minden ami aki között szerint
    """,
    "ro": """
        și de în la a cu pe că nu este un o din care pentru mai se au al sau dar ale lui prin fost
        sunt după ca fi între când această acest dintre până ei el ea
    """,
    "tr": """
        ve bir bu da de için ile olarak çok daha gibi olan ne kadar sonra en var ama ya ki değil
        olduğu olduğunu her o ise göre mi mı oldu veya hem şu ben sen biz
    """,
    "id": """
        yang dan di dari untuk dengan ini itu pada tidak dalam adalah akan ke oleh sebagai juga
        telah ada mereka atau bisa dapat lebih kami kita saya karena tersebut setelah
    """,
    "vi": """
        và của là có được cho một không các trong đã với người này những để khi đến từ về cũng như
        ra tại đó nhưng nhiều sẽ vào năm hơn theo vì
    """,
    "ru": """
        и в не на что с как по это он она к но из у за от его для о же так все мы вы был была было
        были или бы если до при также уже только их чтобы который которые
    """,
    "uk": """
        і в на не що з як до це та він вона у за від для про але його так є був була було були або
        якщо при також вже тільки їх щоб який які й під
    """,
    "bg": """
        и в не на че се да от за с по е са като но това той тя ще го при или до ги към след бе беше
        те един което който които също още със
    """,
    "sr": """
        и у на да је се за од са не су што као то о али који која које би из био била по до или так
        када само већ године му
    """,
    "mk": """
        и на во да се од за не со е што ја ќе го како ги но тоа беше по до или кој која кои а при
        само биде има
    """,
    "be": """
        і ў у на не што з як да гэта ён яна за ад для пра але яго так быў была было былі або калі
        таксама ўжо толькі іх каб які якія
    """,
    "ar": """
        في من على إلى أن عن التي الذي هذا هذه مع كان لا ما بعد قد أو بين كما لم كل وقد ذلك و وفي
        خلال عند حتى كانت غير
    """,
    "fa": """
        و در به از که این را با است برای آن یک تا بر هم نیز شد شده می بود کرد خود یا اما های او ما
    """,
    "ur": """
        کے کی میں ہے اور سے کا کو نے پر ہیں کہ اس ایک بھی یہ تھا کر جو وہ تو ان گیا اپنے ہو تھے
    """,
    "hi": """
        के है में की से को और का ने पर यह हैं कि एक भी इस कर था तो हो जो वह उस
    """,
    "mr": """
        आणि आहे या ते हे की एक मध्ये व होते नाही आहेत त्या च्या ही तर
    """,
    "ne": """
        र को छ मा यो हो पनि छन् ले लाई भने गर्न एक थियो त्यो
    """,
}
FUNCTION_WORDS = {language: frozenset(words.split()) for language, words in _LISTS.items()}
"""The words by language, in lower case."""
