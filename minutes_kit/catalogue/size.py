from __future__ import annotations

from . import Rule, error, warning

RULES: dict[str, Rule] = {
    "MK-Z60": warning(
        pl=(
            "Plik „{file}” ma {size} MB, o {over} MB więcej, niż wolno ({limit} MB).",
            "Podziel zawartość na więcej załączników albo wyślij plik kanałem o większym limicie.",
        ),
        en=(
            "The file “{file}” has {size} MB, {over} MB more than allowed ({limit} MB).",
            "Divide its contents among more attachments, or send the file through a channel with a higher limit.",
        ),
    ),
    "MK-Z61": warning(
        pl=(
            "Plik „{file}” ma {size} MB, o {over} MB więcej, niż wolno ({limit} MB); dokumentu Word nie dzieli się "
            "na części.",
            "Wyślij PDF: dodaj opcję --to pdf.",
        ),
        en=(
            "The file “{file}” has {size} MB, {over} MB more than allowed ({limit} MB); a Word document is not split "
            "into parts.",
            "Send the PDF: add --to pdf.",
        ),
    ),
    "MK-Z62": warning(
        pl=(
            "Plik „{file}” ma {pages} stron, a kanał przyjmuje najwyżej {limit}.",
            "Ogranicz strony załącznika w polu „pages”, zmieść kilka na kartce w polu „n_up” albo wybierz inny kanał.",
        ),
        en=(
            "The file “{file}” has {pages} pages; the channel takes at most {limit}.",
            "Choose pages of the attachment in “pages”, put several on a sheet in “n_up”, or choose another channel.",
        ),
    ),
    "MK-Z63": warning(
        pl=(
            "{label} („{title}”) nie mieści się w limicie {limit} MB nawet sam: plik „{file}” ma {size} MB, o {over} MB "
            "za dużo.",
            "Podziel ten załącznik na dwa, wybierz z niego strony w polu „pages” albo wyślij tę część innym kanałem.",
        ),
        en=(
            "{label} (“{title}”) does not fit into {limit} MB even by itself: the file “{file}” has {size} MB, "
            "{over} MB too many.",
            "Divide this attachment into two, choose pages of it in “pages”, or send this part through another channel.",
        ),
    ),
    "MK-Z64": error(
        pl=(
            "Limit wielkości „{value}” jest niemożliwy: to liczba megabajtów, co najmniej 0,1.",
            "Podaj na przykład --max-mb 15.",
        ),
        en=(
            "The limit of size “{value}” is impossible: it is a number of megabytes, at least 0.1.",
            "Give --max-mb 15, for example.",
        ),
    ),
    "MK-Z65": error(
        pl=(
            "Kanał „{preset}” przyjmuje tylko pliki {formats}, a wybrano inne.",
            "Zmień --to albo --preset.",
        ),
        en=(
            "The channel “{preset}” takes only files of the kind {formats}, and others were chosen.",
            "Change --to or --preset.",
        ),
    ),
}
