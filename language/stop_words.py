"""Function words, folded. They stay in the index, so that quoted text matches; unquoted queries drop them."""

_ITALIAN = """
a ad agli ai al alla alle allo anche c che chi ci cio coi col come con contro cosi cui d da dagli dai dal dalla
dalle dallo degli dei del della delle dello di dove e ed era erano essere fra gli ha hai hanno ho i il in io
l la le lei li lo loro lui ma mi mia mie miei mio ne negli nei nel nella nelle nello noi non nostra nostre
nostri nostro o od ogni per perche piu po poi quale quali quando quanto quella quelle quelli quello quel quei
quegli questa queste questi questo qui s se sei si sia siamo siano sono su sua sue sugli sui sul sulla sulle
sullo suo suoi tra tu tua tue tuo tuoi un una uno vi voi vostra vostre vostri vostro
"""

_FRENCH = """
a afin ai ainsi apres as au aucun aucune aussi aux avec avez avons c ce ceci cela celle celles celui ces cet
cette ceux chaque chez comme comment d dans de depuis des dont du elle elles en entre es est et etaient etait
ete etre eu eux ici il ils j je l la le les leur leurs lorsque lui m ma mais me meme memes mes moi mon n ne ni nos notre
nous on ont ou par pas plus pour pourquoi puis qu quand que quel quelle quelles quels qui quoi s sa sans se
sera ses si son sont sous sur t ta te tes toi ton tres tu un une vers vos votre vous y
"""

STOP_WORDS = {"it": frozenset(_ITALIAN.split()), "fr": frozenset(_FRENCH.split())}
