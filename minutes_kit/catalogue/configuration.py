"""MK-G: the configuration file (G01–G12) and comments that silence a rule (G20–)."""

from __future__ import annotations

from . import Rule, error, warning

RULES: dict[str, Rule] = {
    "MK-G01": error(
        pl=(
            "Pod nazwą pliku konfiguracji stoi folder lub urządzenie.",
            "Zmień tę nazwę albo wskaż inny plik opcją --config.",
        ),
        en=(
            "A folder or a device has the name of the configuration file.",
            "Rename it, or name another file with --config.",
        ),
    ),
    "MK-G02": error(
        pl=("Plik konfiguracji jest większy niż {limit} KiB.", "Zostaw w nim same ustawienia."),
        en=("The configuration file is larger than {limit} KiB.", "Keep nothing but the settings in it."),
    ),
    "MK-G03": error(
        pl=("Plik konfiguracji nie jest plikiem tekstowym.", "Zapisz go w edytorze jako UTF-8."),
        en=("The configuration file is not a text file.", "Save it as UTF-8 in an editor."),
    ),
    "MK-G04": error(
        pl=("Nieznane ustawienie „{key}”.", "Czy chodziło o „{suggestion}”? Znane ustawienia: {allowed}."),
        en=("Unknown setting “{key}”.", "Did you mean “{suggestion}”? Known settings: {allowed}."),
    ),
    "MK-G05": error(
        pl=("Nieznane ustawienie „{key}”.", "Usuń je albo użyj jednego z: {allowed}."),
        en=("Unknown setting “{key}”.", "Remove it, or use one of: {allowed}."),
    ),
    "MK-G06": error(
        pl=("Niewłaściwa wartość ustawienia „{key}”.", "Wpisz tu: {expected}."),
        en=("The setting “{key}” does not take this value.", "Write here: {expected}."),
    ),
    "MK-G07": error(
        pl=(
            "Nie ma reguły „{id}”.",
            "Czy chodziło o {suggestion}? Listę reguł pokazuje „minutes-kit rules”.",
        ),
        en=("There is no rule “{id}”.", "Did you mean {suggestion}? “minutes-kit rules” lists the rules."),
    ),
    "MK-G08": error(
        pl=("Nie ma reguły „{id}”.", "Usuń ten wpis. Listę reguł pokazuje „minutes-kit rules”."),
        en=("There is no rule “{id}”.", "Remove this entry. “minutes-kit rules” lists the rules."),
    ),
    "MK-G09": error(
        pl=(
            "Reguły {id} nie można pominąć ani złagodzić: bez niej dokument byłby błędny lub by nie powstał.",
            "Usuń ten wpis i popraw to, na co reguła wskazuje w protokole.",
        ),
        en=(
            "The rule {id} cannot be ignored or lowered: without it a document would be wrong or fail.",
            "Remove this entry, and mend what the rule finds in the minutes.",
        ),
    ),
    "MK-G10": error(
        pl=(
            "Wzór „{pattern}” nie pasuje do żadnego pliku.",
            "Podaj ścieżkę od folderu tego pliku, z ukośnikami „/”; można użyć *, ?, [abc] i **, na przykład "
            "„archiwum/**”.",
        ),
        en=(
            "The pattern “{pattern}” matches no file.",
            "Give a path from the folder of this file, with “/”; *, ?, [abc] and ** may be used, as in "
            "“archive/**”.",
        ),
    ),
    "MK-G11": error(
        pl=("Plik konfiguracji ma za dużo poziomów.", "Wystarczą dwa: ustawienie i jego wartości."),
        en=("The configuration file has too many levels.", "Two are enough: a setting and its values."),
    ),
    "MK-G12": error(
        pl=(
            "Tego miejsca w pliku konfiguracji nie można odczytać.",
            'Pisz wiersze takie jak „ignore = ["MK-D03"]”: teksty w cudzysłowie, listy w nawiasach, każda '
            "nazwa tylko raz.",
        ),
        en=(
            "This place of the configuration file cannot be read.",
            'Write lines such as ignore = ["MK-D03"]: texts in quotes, lists in brackets, each name only '
            "once.",
        ),
    ),
    "MK-G20": warning(
        pl=(
            "Komentarz wyłącza regułę „{id}”, której nie ma.",
            "Czy chodziło o {suggestion}? Listę reguł pokazuje „minutes-kit rules”.",
        ),
        en=(
            "The comment ignores the rule “{id}”, which does not exist.",
            "Did you mean {suggestion}? “minutes-kit rules” lists the rules.",
        ),
    ),
    "MK-G21": warning(
        pl=(
            "Komentarz wyłącza regułę „{id}”, której nie ma.",
            "Podaj identyfikator reguły, na przykład MK-D03. Listę reguł pokazuje „minutes-kit rules”.",
        ),
        en=(
            "The comment ignores the rule “{id}”, which does not exist.",
            "Give the id of a rule, such as MK-D03. “minutes-kit rules” lists the rules.",
        ),
    ),
    "MK-G22": warning(
        pl=(
            "Komentarz nie może wyłączyć reguły {id}: bez niej dokument byłby błędny lub by nie powstał.",
            "Usuń ją z komentarza i popraw to, na co wskazuje.",
        ),
        en=(
            "The comment cannot ignore the rule {id}: without it a document would be wrong or fail.",
            "Remove it from the comment, and mend what it finds.",
        ),
    ),
    "MK-G23": warning(
        pl=(
            "Komentarz wyłącza regułę bez podania powodu.",
            "Dopisz powód po identyfikatorze: „# minutes-kit: ignore MK-D03 powód”.",
        ),
        en=(
            "The comment ignores a rule without giving a reason.",
            "Add the reason after the id: # minutes-kit: ignore MK-D03 reason.",
        ),
    ),
    "MK-G24": warning(
        pl=(
            "Komentarza „minutes-kit:” nie można odczytać.",
            "Napisz: „# minutes-kit: {suggestion} MK-D03 powód”.",
        ),
        en=(
            "The comment “minutes-kit:” cannot be read.",
            "Write: # minutes-kit: {suggestion} MK-D03 reason.",
        ),
    ),
    "MK-G25": warning(
        pl=("Komentarz wyłącza regułę {id}, która niczego tu nie znajduje.", "Usuń ją z komentarza."),
        en=("The comment ignores the rule {id}, which finds nothing here.", "Remove it from the comment."),
    ),
}
