/** Of templates that are written by hand. What stands for a code keeps its quotation marks. */
export const TEMPLATES: Record<string, string> = {
  "Line {n}, column {n2}: {MISTAKE}": "Zeile {n}, Spalte {n2}: {MISTAKE}",
  "Line {n}, column {n2} of the template: {MISTAKE}.":
    "Zeile {n}, Spalte {n2} der Vorlage: {MISTAKE}.",
  "Nobody would see how to unsubscribe, because the whole e-mail is hidden or cut off. Close what is open, such as <!-- or <style>, and show its body.":
    "Niemand würde sehen, wie man sich abmeldet, weil die ganze E-Mail verborgen oder abgeschnitten ist. Schließen Sie, was offen ist, zum Beispiel <!-- oder <style>, und zeigen Sie ihren Inhalt.",
  "It has {n} characters, and an SMS holds at most {n2}. Shorten it.":
    "Sie hat {n} Zeichen, und eine SMS fasst höchstens {n2}. Kürzen Sie sie.",
  "The message could not be written: {Why}": "Die Nachricht ließ sich nicht schreiben: {Why}",
  "The template failed: {Why}": "Die Vorlage ist gescheitert: {Why}",
  "The message is longer than allowed. Shorten the template.":
    "Die Nachricht ist länger als erlaubt. Kürzen Sie die Vorlage.",
  "The template asks for too much work: too many or too long loops, lists or texts. Shorten them and try again.":
    "Die Vorlage macht zu viel Arbeit: zu viele oder zu lange Schleifen, Listen oder Texte. Kürzen Sie sie, und versuchen Sie es noch einmal.",
  "The template has more than {n} tags and values. Shorten it.":
    "Die Vorlage hat mehr als {n} Tags und Werte. Kürzen Sie sie.",

  '"{name}" takes nothing in round brackets.': '"{name}" nimmt nichts in runden Klammern.',
  '"{name}" takes at most {n} values: {values}.': '"{name}" nimmt höchstens {n} Werte: {values}.',
  '"{name}" knows no "{value}="{KNOWN}.': '"{name}" kennt kein "{value}="{KNOWN}.',
  "; there is {values}": "; es gibt {values}",
  '"{name}" is given {value} twice.': '"{name}" erhält {value} zweimal.',
  '"{name}" needs {value} in round brackets.': '"{name}" braucht {value} in runden Klammern.',
  "{sign} is a curly quotation mark. Use straight ones: \" or '.":
    "{sign} ist ein typografisches Anführungszeichen. Verwenden Sie gerade: \" oder '.",
  '"&&" is not understood here. Write and.': '"&&" wird hier nicht verstanden. Schreiben Sie and.',
  '"&" is not understood here. If it is written as &quot; or &gt;, put the letter itself there: " or >.':
    '"&" wird hier nicht verstanden. Steht es als &quot; oder &gt; da, setzen Sie das Zeichen selbst dorthin: " oder >.',
  '"{sign}" is not understood here. This looks like another system\'s tag; a condition is written {% if first_name %}…{% endif %}.':
    '"{sign}" wird hier nicht verstanden. Das sieht wie ein Tag eines anderen Systems aus; eine Bedingung schreibt man {% if first_name %}…{% endif %}.',
  '"!" is not understood here. Write not.': '"!" wird hier nicht verstanden. Schreiben Sie not.',
  '"?" is not understood here. Write "yes" if vip else "no".':
    '"?" wird hier nicht verstanden. Schreiben Sie "ja" if vip else "nein".',
  '"{sign}" is not understood here.': '"{sign}" wird hier nicht verstanden.',
  '"{sign}" is not understood here. Put formatting around the braces, not into them.':
    '"{sign}" wird hier nicht verstanden. Setzen Sie Formatierung um die Klammern herum, nicht hinein.',
  '":" is not understood here. Put what belongs to a filter in round brackets: default("there", true).':
    '":" wird hier nicht verstanden. Setzen Sie, was zu einem Filter gehört, in runde Klammern: default("du", true).',
  '"|" is not understood here. Name a filter behind a single |, or write or.':
    '"|" wird hier nicht verstanden. Nennen Sie einen Filter hinter einem einzelnen |, oder schreiben Sie or.',
  '"." is not understood here. Begin with the name of a variable, such as first_name.':
    '"." wird hier nicht verstanden. Beginnen Sie mit dem Namen einer Variablen, zum Beispiel first_name.',
  "A third brace is not understood. Write two: {{ first_name }}.":
    "Eine dritte Klammer wird nicht verstanden. Schreiben Sie zwei: {{ first_name }}.",
  '"{sign}" is not understood here; expected {Expected}.':
    '"{sign}" wird hier nicht verstanden; erwartet: {Expected}.',
  "a variable or a value": "eine Variable oder ein Wert",
  "a name with = behind the other named values":
    "ein Name mit = hinter den anderen benannten Werten",
  '"{name}" cannot be used in a template.': '"{name}" lässt sich in einer Vorlage nicht verwenden.',
  "This expression is too long or too nested. Make it simpler.":
    "Dieser Ausdruck ist zu lang oder zu verschachtelt. Vereinfachen Sie ihn.",
  "This is opened but never closed. Add {end} at its end.":
    "Das wird geöffnet, aber nie geschlossen. Fügen Sie am Ende {end} hinzu.",
  "This number cannot be read.": "Diese Zahl lässt sich nicht lesen.",
  '"{sign}" is not understood behind a number. Put names of columns that begin with a number in quotes: attributes["2nd_name"].':
    '"{sign}" wird hinter einer Zahl nicht verstanden. Setzen Sie Spaltennamen, die mit einer Zahl beginnen, in Anführungszeichen: attributes["2nd_name"].',
  "The text that begins with {quote} is never closed.":
    "Der Text, der mit {quote} beginnt, wird nie geschlossen.",
  '"{sign}" is not understood here; {end} is expected.':
    '"{sign}" wird hier nicht verstanden; erwartet wird {end}.',
  '"{sign}" is not understood here; "{missing}" is missing before it.':
    '"{sign}" wird hier nicht verstanden; davor fehlt "{missing}".',
  '"\\{sign}" is not understood in a text. Write the letter itself.':
    '"\\{sign}" wird in einem Text nicht verstanden. Schreiben Sie das Zeichen selbst.',
  '"\\{sign}" needs {n} digits behind it. Write the letter itself.':
    '"\\{sign}" braucht {n} Ziffern dahinter. Schreiben Sie das Zeichen selbst.',
  "This number is too large.": "Diese Zahl ist zu groß.",
  "A name is expected behind the dot.": "Hinter dem Punkt wird ein Name erwartet.",
  'There is no method "{name}" here. Use a filter, such as {{ first_name | upper }}.':
    'Eine Methode "{name}" gibt es hier nicht. Verwenden Sie einen Filter, zum Beispiel {{ first_name | upper }}.',
  "Write an element as list[0], and some of them as list[0:3].":
    "Schreiben Sie ein Element als list[0], und einige davon als list[0:3].",
  'There is no function "{name}". There is range.':
    'Eine Funktion "{name}" gibt es nicht. Es gibt range.',
  '"(" is not understood here.': '"(" wird hier nicht verstanden.',
  "Write range(5), range(1, 5) or range(1, 9, 2).":
    "Schreiben Sie range(5), range(1, 5) oder range(1, 9, 2).",
  "The name of a filter is missing behind |.": "Hinter | fehlt der Name eines Filters.",
  'There is no filter "{name}". There are {names}.':
    'Einen Filter "{name}" gibt es nicht. Es gibt {names}.',
  'There is no test "is {name}". There are {names}.':
    'Einen Test "is {name}" gibt es nicht. Es gibt {names}.',
  "Two tests in a row need and between them.": "Zwei Tests hintereinander brauchen and dazwischen.",
  "{# begins a comment that is never closed. Add #} at its end; in a style sheet, put a space between { and #.":
    "{# beginnt einen Kommentar, der nie geschlossen wird. Fügen Sie am Ende #} hinzu; in einem Stylesheet setzen Sie ein Leerzeichen zwischen { und #.",
  "{% raw %} is never closed. Add {% endraw %}.":
    "{% raw %} wird nie geschlossen. Fügen Sie {% endraw %} hinzu.",
  "There is no tag {% {tag} %} here. {ADVICE}": "Ein Tag {% {tag} %} gibt es hier nicht. {ADVICE}",
  "Write {% elif … %}.": "Schreiben Sie {% elif … %}.",
  "Write endif or endfor.": "Schreiben Sie endif oder endfor.",
  "Write {% endif %}.": "Schreiben Sie {% endif %}.",
  "Write {% for segment in segments %}.": "Schreiben Sie {% for segment in segments %}.",
  "{% {tag} %} is never closed. Add {% {end} %}.":
    "{% {tag} %} wird nie geschlossen. Fügen Sie {% {end} %} hinzu.",
  "There is nothing between {{ and }}. Name a variable, such as {{ first_name }}.":
    "Zwischen {{ und }} steht nichts. Nennen Sie eine Variable, zum Beispiel {{ first_name }}.",
  "Only an e-mail can show the QR code. Use {{ short_url }} here.":
    "Nur eine E-Mail kann den QR-Code zeigen. Verwenden Sie hier {{ short_url }}.",
  "{{ qr_code }} is the complete image. Put it between tags, not into an attribute.":
    "{{ qr_code }} ist das ganze Bild. Setzen Sie es zwischen Tags, nicht in ein Attribut.",
  "Use if, elif, else, for, set or raw.": "Verwenden Sie if, elif, else, for, set oder raw.",
  "{% begins a tag, such as {% if first_name %}. In a style sheet, put a space between { and %.":
    "{% beginnt ein Tag, zum Beispiel {% if first_name %}. In einem Stylesheet setzen Sie ein Leerzeichen zwischen { und %.",
  "Tags are nested more than {n} deep. Make it simpler.":
    "Tags sind mehr als {n} tief verschachtelt. Vereinfachen Sie das.",
  "The condition is missing.": "Die Bedingung fehlt.",
  "{% elif %} stands outside of {% if %}.": "{% elif %} steht außerhalb von {% if %}.",
  "There is no tag {% else if %} here. Write {% elif … %}.":
    "Ein Tag {% else if %} gibt es hier nicht. Schreiben Sie {% elif … %}.",
  "{% else %} stands outside of {% if %}.": "{% else %} steht außerhalb von {% if %}.",
  "Write a loop as {% for segment in segments %}.":
    "Schreiben Sie eine Schleife als {% for segment in segments %}.",
  "Write it as {% set city = customer.attributes.city %}.":
    "Schreiben Sie es als {% set city = customer.attributes.city %}.",
  "{% {tag} %} closes nothing. Remove it, or add what it closes before it.":
    "{% {tag} %} schließt nichts. Entfernen Sie es, oder fügen Sie davor hinzu, was es schließt.",
  "{% {tag} %} stands where {% {end} %} is expected: {% {open} %} is still open.":
    "{% {tag} %} steht, wo {% {end} %} erwartet wird: {% {open} %} ist noch offen.",
  "{name} is a text, not a number. Write {name2} | int {sign} {value}.":
    "{name} ist ein Text, keine Zahl. Schreiben Sie {name2} | int {sign} {value}.",
  "{name} is a text, not a number. Write {value} {sign} {name2} | int.":
    "{name} ist ein Text, keine Zahl. Schreiben Sie {value} {sign} {name2} | int.",

  "Nothing (none)": "Nichts (none)",
  "The truth value {value}": "Der Wahrheitswert {value}",
  "The number {value}": "Die Zahl {value}",
  'The text "{value}"': 'Der Text "{value}"',
  "A list of names and values": "Eine Liste aus Namen und Werten",
  "A value that this customer does not have": "Ein Wert, den dieser Kunde nicht hat",
  "A list": "Eine Liste",
  "A whole number is needed here": "Hier wird eine ganze Zahl gebraucht",
  "{VALUE} stands where a whole number is needed":
    "{VALUE} steht, wo eine ganze Zahl gebraucht wird",
  "{VALUE} stands where a number is needed": "{VALUE} steht, wo eine Zahl gebraucht wird",
  "{VALUE} stands where a text is needed": "{VALUE} steht, wo ein Text gebraucht wird",
  "{VALUE} has no names and values": "{VALUE} hat keine Namen und Werte",
  "{VALUE} has no names and values to sort": "{VALUE} hat keine Namen und Werte zum Sortieren",
  'dictsort sorts by "key" or by "value"': 'dictsort sortiert nach "key" oder nach "value"',
  "batch needs at least 1 in each line": "batch braucht mindestens 1 in jeder Zeile",
  "slice needs at least 1 column": "slice braucht mindestens 1 Spalte",
  '{VALUE} has no "{name}()"': '{VALUE} hat kein "{name}()"',
  "Only a loop has cycle()": "Nur eine Schleife hat cycle()",
  "Only a loop has changed()": "Nur eine Schleife hat changed()",
  'round knows the methods "common", "ceil" and "floor"':
    'round kennt die Methoden "common", "ceil" und "floor"',
  "round goes to at most {n} digits": "round geht bis höchstens {n} Stellen",
  "{VALUE} has no absolute value. Make a number of it first, with the filter int or float":
    "{VALUE} hat keinen Betrag. Machen Sie erst eine Zahl daraus, mit dem Filter int oder float",
  'truncate({n}) leaves no room for "{end}" at the end':
    'truncate({n}) lässt am Ende keinen Platz für "{end}"',
  "{VALUE} is no text that could be cut": "{VALUE} ist kein Text, der sich kürzen ließe",
  "A format takes values by their order or by their names, not both":
    "Ein Format nimmt Werte nach ihrer Reihenfolge oder nach ihren Namen, nicht beides",
  "urlencode takes a text, or pairs of a name and a value":
    "urlencode nimmt einen Text, oder Paare aus Name und Wert",
  "A text is filled up with one letter": "Ein Text wird mit einem einzelnen Zeichen aufgefüllt",
  "A text cannot be split at nothing": "Ein Text lässt sich nicht an nichts teilen",
  "The names in { } are texts or numbers": "Die Namen in { } sind Texte oder Zahlen",
  "There are {n} names for {n2} values": "Es gibt {n} Namen für {n2} Werte",
  "{VALUE} and {OTHER} cannot be added. Put texts together with ~, or make a number of the text with the filter int or float":
    "{VALUE} und {OTHER} lassen sich nicht addieren. Fügen Sie Texte mit ~ zusammen, oder machen Sie mit dem Filter int oder float eine Zahl aus dem Text",
  "{VALUE} cannot be multiplied": "{VALUE} lässt sich nicht multiplizieren",
  added: "addieren",
  subtracted: "subtrahieren",
  multiplied: "multiplizieren",
  divided: "teilen",
  "raised to a power": "potenzieren",
  "made negative": "negativ machen",
  "used with a sign": "mit einem Vorzeichen verwenden",
  "{VALUE} cannot be looked for in a text": "{VALUE} lässt sich nicht in einem Text suchen",
  "A number is divided by zero": "Eine Zahl wird durch null geteilt",
  "A number is too large": "Eine Zahl ist zu groß",
  "The format ends after a %": "Das Format endet nach einem %",
  "The format has fewer holes than values": "Das Format hat weniger Lücken als Werte",
  "The format has more holes than values": "Das Format hat mehr Lücken als Werte",
  "The sign # is not known in a format here": "Das Zeichen # ist in einem Format hier unbekannt",
  "The format knows no %{kind}. Use %s for a text, %d for a whole number or %.2f for one with two decimals":
    "Das Format kennt kein %{kind}. Verwenden Sie %s für einen Text, %d für eine ganze Zahl oder %.2f für eine mit zwei Nachkommastellen",
  "A format asks for {n} places, and {n2} are the most":
    "Ein Format verlangt {n} Stellen, und {n2} sind das meiste",
  'The format names "{name}", and there is no such value':
    'Das Format nennt "{name}", und einen solchen Wert gibt es nicht',
  "This cannot be printed": "Das lässt sich nicht ausgeben",
  "The third number of range(…) is the step and cannot be 0":
    "Die dritte Zahl von range(…) ist die Schrittweite und kann nicht 0 sein",
  "range(…) gives at most {n} numbers here": "range(…) gibt hier höchstens {n} Zahlen",
  "{VALUE} has no elements to go through": "{VALUE} hat keine Elemente zum Durchgehen",
  "{VALUE} has no length": "{VALUE} hat keine Länge",
  "{VALUE} cannot be cut into pieces": "{VALUE} lässt sich nicht in Stücke schneiden",
  "The step of a slice is between 1 and {n}":
    "Die Schrittweite eines Ausschnitts liegt zwischen 1 und {n}",
  "The step of a slice cannot be 0": "Die Schrittweite eines Ausschnitts kann nicht 0 sein",
  "loop.cycle(…) needs something to choose from":
    "loop.cycle(…) braucht etwas, woraus es wählen kann",
};
