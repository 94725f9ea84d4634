"""Records what Jinja2 3.1 makes of the snippets below, for Jinja2Test.

Needs Debian's python3-jinja2 (or Jinja2 3.1 from PyPI). In this folder: python3 record.py
"""
import json
import jinja2

VALUES = {
    "first_name": "anna maria", "last_name": "O'Neil <b>", "email": "anna@shop.example",
    "phone": "+4915112345678", "language": "de", "segments": ["vip", "Lunch", "a'b"],
    "attributes": {"city": "São Paulo", "visits": "12", "vip": "true", "empty": "", "balance": "3.5",
                   "note": "{{ 7*7 }}", "party": "🎉 fun", "last visit": "today"},
    "expires_at": "27 December 2026", "empty": "", "nothing": None, "yes": True, "no": False,
    "price": 9.5, "count": 7, "tags": ["b", "a", "C", "b"], "numbers": [3, 1, 2],
    "offer_title": "Free coffee & cake",
}
VALUES["customer"] = {k: VALUES[k] for k in ("first_name", "last_name", "segments", "attributes")}

SNIPPETS = r'''
Hi {{ first_name|default("there") }}!
Hi {{ empty|default("there") }}!
Hi {{ missing|default("there") }}!
Hi {{ empty|default("there", true) }}!
Hi {{ empty|d("there", boolean=true) }}!
Hi {{ empty or "there" }}!
{{ first_name|title }} {{ first_name.title() }} {{ "they're o'neil-x"|title }} {{ "they're o'neil-x".title() }}
{{ first_name|capitalize }} {{ "ÉCOLE"|capitalize }} {{ "ßa"|capitalize }}
{{ first_name|upper }} {{ last_name|lower }} {{ "straße"|upper }}
{{ first_name[0] }}{{ last_name[0] }}.{{ first_name[:3] }}|{{ first_name[-3:] }}|{{ first_name[::2] }}|{{ first_name[::-1] }}
{{ first_name|first }} {{ first_name|last }} {{ segments|first }} {{ segments|last }}
{{ attributes.party[0] }} {{ attributes.party|length }} {{ attributes.party[:1] }} {{ attributes.party|reverse }}
{{ (yes and 'yes') or 'no' }} {{ (no and 'yes') or 'no' }} {{ empty and 'x' }}|{{ first_name and 'x' }}
{{ yes }} {{ no }} {{ nothing }} {{ true }} {{ False }} {{ none }}
{{ yes and no }} {{ not yes }} {{ not empty }} {{ not not first_name }}
{{ first_name|truncate(5) }} {{ first_name|truncate(5, true) }} {{ first_name|truncate(5, true, "") }} {{ "hello big wide world"|truncate(12, leeway=0) }}
{{ "hello big wide world"|truncate(12) }} {{ "hello big"|truncate(5, false, "…", 0) }}
{{ -count }} {{ -3 }} {{ - 3 + 5 }} {{ +count }} {{ -price|abs }} {{ 5 - -3 }} {{ 2-1 }}
{{ 2 + 3 * 4 }} {{ (2 + 3) * 4 }} {{ 7 // 2 }} {{ -7 // 2 }} {{ 7 % 3 }} {{ -7 % 3 }} {{ 7.5 // 2 }} {{ 7 / 2 }} {{ 6 / 2 }}
{{ 2 ** 10 }} {{ 2 ** -1 }} {{ 2 ** 3 ** 2 }} {{ -2 ** 2 }} {{ 10 ** 15 }}
{{ 1.0 }} {{ 1.50 }} {{ 1e3 }} {{ 1e16 }} {{ 1e-5 }} {{ 0.0001 }} {{ 123456789.123 }} {{ 1e22 }} {{ 0.1 + 0.2 }}
{{ 1_000 }} {{ 0x1f }} {{ 0b101 }} {{ 0o17 }}
{{ 10.5|round }} {{ 11.5|round }} {{ 2.675|round(2) }} {{ 10|round }} {{ 1234|round(-2) }} {{ 2.1|round(0, "ceil") }} {{ 2.9|round(0, "floor") }} {{ 2.15|round(1, 'floor') }}
{{ "%.2f"|format(3.14159) }} {{ "%s costs %d"|format(offer_title, 5) }} {{ "%5.1f|%-6s|%06d|%+d"|format(2.25, "ab", 42, 7) }}
{{ "%(a)s and %(b)s"|format(a=1, b="x") }} {{ "100%%"|format() }} {{ "%x %X %o %e %g"|format(255, 255, 8, 12345.678, 0.00001) }}
{{ "%s" % first_name }} {{ "%s-%s" % (1, 2) }} {{ "%05.1f" % 2.55 }} {{ "%r" % ("it's",) }}
{{ numbers|sum }} {{ numbers|sum(start=10) }} {{ []|sum }} {{ [1, 2.5]|sum }}
{{ "x" * 3 }} {{ 3 * "ab" }} {{ [1, 2] * 2 }} {{ "x" * 0 }}|{{ "x" * -1 }}|
{% for s in missing %}x{% else %}none{% endfor %}
{% for s in segments %}{{ s }},{% else %}none{% endfor %}
{% for s in segments %}{{ loop.index }}:{{ s }}{% if not loop.last %}, {% endif %}{% endfor %}
{% for s in segments %}{{ loop.index0 }}{{ loop.revindex }}{{ loop.revindex0 }}{{ loop.first }}{{ loop.last }}{{ loop.length }}{{ loop.depth }}{% endfor %}
{% for s in segments %}{{ loop.cycle("odd", "even") }} {{ loop.previtem }}{{ loop.nextitem }} {% endfor %}
{% for s in tags %}{% if loop.changed(s) %}{{ s }}{% endif %}{% endfor %}
{% for a in numbers if a > 1 %}{{ loop.index }}={{ a }} of {{ loop.length }};{% else %}none{% endfor %}
{% for a in numbers if a > 9 %}{{ a }}{% else %}none{% endfor %}
{% for k, v in attributes.items() %}{{ k }}={{ v }};{% endfor %}
{% for k in attributes %}{{ k }},{% endfor %}
{% for k, v in {"b": 1, "a": 2}|dictsort %}{{ k }}{{ v }}{% endfor %}
{% for k, v in {"b": 1, "a": 2}|dictsort(by="value", reverse=true) %}{{ k }}{{ v }}{% endfor %}
{% for c in "añ🎉" %}{{ c }}.{% endfor %}
{% for i in range(3) %}{{ i }}{% endfor %} {% for i in range(1, 4) %}{{ i }}{% endfor %} {% for i in range(6, 0, -2) %}{{ i }}{% endfor %}
{% for a, b in [(1, 2), [3, 4]] %}{{ a }}-{{ b }};{% endfor %}
{% for i in range(2) %}{% for j in range(2) %}{{ loop.depth }}{{ i }}{{ j }} {% endfor %}{% endfor %}
{% set x = 1 %}{% for i in range(3) %}{% set x = x + 1 %}{{ x }}{% endfor %}{{ x }}
{% for x in [1] %}{{ x }}{% endfor %}{{ x }}
{% set n = first_name|default("you", true) %}{{ n }}
{% set n %}abc {{ last_name }}{% endset %}{{ n }} {{ n|upper }}
{% set a, b = 1, 2 %}{{ a }}{{ b }}
{% if yes %}{% set z = 5 %}{% endif %}{{ z }}
{{ "<x>"|escape }} {{ "<x>"|e|e }} {{ "<x>"|e|upper }} {{ (last_name|e) ~ last_name }} {{ ("<x>"|e) + "<y>" }}
{{ last_name }} {{ last_name|e }} {{ last_name|upper|e }} {{ "'\"&" }}
{{ ["<a>", "<b>"]|join("<br>") }} {{ [("<a>"|e), "<b>"]|join("<br>") }} {{ segments|join(", ") }} {{ numbers|join }}
{{ "a<b"|replace("<", "&lt;") }} {{ "aaa"|replace("a", "b", 2) }} {{ ("a<b"|e)|replace("b", "<c>") }} {{ "abc"|replace("", "-") }}
{{ segments }} {{ numbers }} {{ [1.5, none, true, "it's", 'q"'] }} {{ (1, 2) }} {{ (1,) }} {{ () }} {{ [] }} {{ {} }}
{{ {"a": 1, "b": [2]} }} {{ range(3) }} {{ range(1, 9, 2) }} {{ 1, 2 }}
{{ segments|length }} {{ first_name|length }} {{ attributes|length }} {{ missing|length }} {{ tags|count }}
{{ segments|sort|join(",") }} {{ tags|sort(case_sensitive=true)|join }} {{ numbers|sort(reverse=true)|join }} {{ "hello"|sort|join }}
{{ tags|unique|join }} {{ ["a", "A", "b"]|unique|join }} {{ ["a", "A"]|unique(true)|join }}
{{ numbers|min }} {{ numbers|max }} {{ tags|min }} {{ tags|max }} {{ []|max }}|
{{ numbers|reverse|join }} {{ first_name|reverse }} {{ numbers|list }} {{ "ab"|list }}
{{ numbers|batch(2)|list }} {{ [1,2,3]|batch(2, "x")|list }} {{ [1,2,3,4,5]|slice(2)|list }} {{ [1,2,3]|slice(2, "-")|list }}
{{ "  pad "|trim }}|{{ "xxaxx"|trim("x") }}|{{ "ab"|center(6) }}|{{ "abc"|center(6) }}|
{{ "a b&c/d=ä"|urlencode }} {{ {"a b": "c&d", "e": 1}|urlencode }} {{ [("x", "y z")]|urlencode }}
{{ "12"|int + 1 }} {{ "x"|int }} {{ "x"|int(5) }} {{ "3.9"|int }} {{ "-3.9"|int }} {{ " 7 "|int }} {{ "1_0"|int }} {{ "ff"|int(base=16) }} {{ "0x1f"|int(base=16) }}
{{ "3.5"|float }} {{ "x"|float }} {{ "x"|float(1.5) }} {{ 3|float }} {{ ""|int }} {{ true|int }} {{ 3.99|int }} {{ none|int }}
{{ attributes.visits|int > 10 }} {{ attributes.visits|int + 1 }} {% if attributes.visits|int > 9 %}loyal{% endif %}
{{ -5|abs }} {{ (-5)|abs }} {{ 5.5|abs }}
{{ 1 < 2 }} {{ 1 < 2 < 3 }} {{ 1 < 3 < 2 }} {{ 1 == 1.0 }} {{ "1" == 1 }} {{ true == 1 }} {{ "a" < "b" }} {{ [1, 2] < [1, 3] }} {{ (1, 2) == [1, 2] }} {{ "a" != "b" }}
{{ "vip" in segments }} {{ "x" not in segments }} {{ not "x" in segments }} {{ "ao" in attributes.city }} {{ "city" in attributes }} {{ 1 in [1.0] }} {{ "a" in missing }}
{{ first_name is defined }} {{ missing is defined }} {{ missing is undefined }} {{ nothing is none }} {{ empty is none }} {{ first_name is not defined }}
{{ 4 is even }} {{ 3 is odd }} {{ 9 is divisibleby 3 }} {{ 9 is divisibleby(4) }} {{ "a" is string }} {{ 1 is number }} {{ 1.5 is float }} {{ 1 is integer }} {{ true is boolean }} {{ true is integer }}
{{ attributes is mapping }} {{ segments is sequence }} {{ segments is iterable }} {{ 5 is iterable }} {{ "a" is lower }} {{ "A" is upper }} {{ "" is lower }} {{ yes is true }} {{ 1 is true }}
{{ 1 is eq 1 }} {{ 1 is sameas 1 }} {{ 2 is gt 1 }} {{ 2 is lessthan 1 }} {{ 1 is in [1, 2] }} {{ "x" is ne "y" }}
{{ ("<"|e) is escaped }} {{ "<" is escaped }}
{{ "VIP" if attributes.vip == "true" else "guest" }} {{ "a" if no }}|{{ "a" if no else "b" if no else "c" }}
{{ first_name ~ " " ~ last_name }} {{ first_name + " " + last_name }} {{ 1 ~ 2 }} {{ "a" ~ none ~ true }}
{{ "a" "b" 'c' }} {{ "tab\tnew\\ \"q\" \u00e9" }} {{ 'it\'s' }} {{ "\d" }}
{{ [1, 2] + [3] }} {{ [1, 2, 3][1] }} {{ [1, 2, 3][-1] }} {{ [1, 2, 3][9] }}| {{ [1, 2, 3][1:] }} {{ (1, 2, 3)[:2] }} {{ numbers.0 }}
{{ attributes["last visit"] }} {{ attributes.get("city") }} {{ attributes.get("no", "def") }} {{ attributes.get("no") }} {{ customer.attributes.city }}
{{ attributes["none"] }}|{{ attributes.none }}|{{ missing }}|{{ first_name.foo }}|
{{ "a,b,c".split(",") }} {{ " a  b ".split() }} {{ "a,b,c".split(",", 1) }} {{ ",".join(["a", "b"]) }} {{ email.split("@")[1] }}
{{ "abc".startswith("a") }} {{ "abc".endswith(("x", "c")) }} {{ "abc".replace("b", "<") }} {{ "abcabc".count("bc") }} {{ "abc".find("c") }} {{ "abc".find("z") }}
{{ "  x ".strip() }}|{{ " x ".lstrip() }}|{{ " x ".rstrip() }}|{{ "xxaxx".strip("x") }}|{{ "7".zfill(3) }} {{ "-7".zfill(4) }} {{ "a".ljust(3, "-") }} {{ "a".rjust(3) }} {{ "ab".center(5, "*") }}
{{ "aBc".swapcase() }} {{ "12".isdigit() }} {{ "a1".isalnum() }} {{ "ab".isalpha() }} {{ "".isdigit() }} {{ "AB".isupper() }} {{ "prefix-x".removeprefix("prefix-") }}
{{ "a b c"|wordcount }} {{ "a b c"|string }} {{ 5|string + "x" }} {{ first_name|list|first }}
A {%- if first_name -%} B {%- endif -%} C
A {{- first_name -}} B {#- note -#} C
 x {%+ if yes +%} y {% endif %} z
{% raw %}{{ keep }} {% if %}{% endraw %} {%- raw -%} a {%- endraw -%} b
A{# {{ nothing }} {% x %} #}B
{%if first_name%}x{%endif%}{{first_name}}
{% if not first_name %}empty{% elif first_name is defined %}def{% endif %}
{% if no %}a{% elif no %}b{% elif yes %}c{% else %}d{% endif %}
{% if first_name and last_name or no %}x{% endif %}{% if segments|length == 3 and "vip" in segments %}y{% endif %}
{% if language == "de" %}Hallo{% else %}Hello{% endif %} {{ expires_at }}
{{ { "a": {"b": 1} }.a.b }} {{ {"a": 1}["a"] }} {{ "}}" }} {{ '{{' }} {{ "%}" }} {{ [{"k": "v"}][0].k }}
<style>@media(max-width:600px){.a{color:red}}</style>{% if yes %}<b>{{ offer_title }}</b>{% endif %}
<script>{"a":{"b":{"c":1}}}</script> 100{% if yes %}%{% endif %} { first_name } {first_name}
<a href="https://x.example/?e={{ email|urlencode }}&n={{ first_name|urlencode }}">x</a>
<!-- {% if yes %} -->A<!-- {{ first_name }} -->{% endif %}
{{ "🎉" }} {{ missing|default("🙂", true) }} {{ "🎉"|length }} {{ "a🎉b"[1] }} {{ "a🎉b"|truncate(2, true, "", 0) }}
{{ attributes.note }} {{ attributes.balance|float * 2 }} {{ "%.2f"|format(attributes.balance|float) }} €
{{ attributes.city|lower|capitalize }} {{ attributes.city|replace("ã", "a") }} {{ attributes.city.upper() }}
{{ ["a", "b"]|join(attributes.empty) }}{{ "" ~ "" }}{{ [""]|first }}|
{{ 5 if 1 > 2 else 6 }} {{ (1 if no) is defined }} {{ 1 if yes and no else 2 }}
{{ 3 > 2 and 2 > 1 }} {{ 1 or 2 }} {{ 0 or 2 }} {{ 0 and 2 }} {{ none or "x" }} {{ [] or [1] }}
{{ first_name|default }}|{{ missing|default }}|{{ nothing|default("x") }}|{{ nothing|default("x", true) }}
{{ [3, 1]|sort }} {{ [true, 0]|sort }} {{ ["b", "A"]|sort }} {{ (2, 1)|sort }}
{{ 7 is divisibleby 2 or yes }} {{ yes is not none and 1 }} {{ 1 + 1 is even }}
{{ 1 + 2 ~ 3 }} {{ 1 ~ 2 + 3 }} {{ 2 * 3 ~ 4 }}
{{ 1 + 2|float }} {{ (1 + 2)|float }} {{ "a" ~ "b"|upper }} {{ "a" + "b"|upper }} {{ not yes|string }}
{{ "a\nb" }}|{{ "x"|e }}|{{ none ~ "" }}|{{ true + 1 }} {{ true + true }} {{ 5 // 2.0 }} {{ 5.0 % 3 }} {{ -5.5 % 2 }}
{{ missing ~ "x" }} {{ missing == missing2 }} {{ missing != 1 }} {{ missing|upper }}|{{ missing|join(",") }}|{{ missing|list }}|{{ missing|first }}|
{{ "abc"[1:2] }}{{ "abc"[5:] }}{{ "abc"[-2] }}{{ "abc"[::-1] }}{{ "abc"[2:0:-1] }}{{ "abc"[:-1] }}{{ "abc"[True] }}
{{ [1, 2, 3, 4][::2] }} {{ [1, 2, 3][::-1] }} {{ [1, 2, 3][5:1:-1] }}
{{ {"x": 1}.x }} {{ {"x": 1}.y }}| {{ {1: "a"}[1] if false else "n" }}
{{ {"a": 1}.items()|list }} {{ {"a": 1}.keys()|list }} {{ {"a": 1}.values()|list }} {{ {"a": 1}|items|list }}
{% for x in (1, 2, 3) %}{{ x }}{% endfor %}{% for x in 1, 2 %}{{ x }}{% endfor %}
{% for x in [] %}a{% else %}{% if yes %}b{% endif %}{% endfor %}
{% set a = [1, 2] %}{% set b = a + [3] %}{{ b }}{{ a }}
{% set html %}<b>{{ last_name }}</b>{% endset %}{{ html }} {{ html|length }} {{ html|replace("<b>", "<i>") }}
{{ last_name|replace("<", "(")|upper }} {{ last_name|title }} {{ last_name|truncate(3, true, "") }} {{ last_name|first }} {{ last_name[::-1] }}
{{ '%s<br>'|e|format("<i>") }} {{ "<%s>"|format(last_name) }} {{ "<b>" ~ last_name ~ "</b>" }}
{{ "x<y".split("<") }} {{ ("x<y"|e).split("&") }} {{ ("x<y"|e)[:2] }} {{ ("x<y"|e) * 2 }}
  leading and trailing  
{% if yes %}
  block
{% endif %}
{{ 1 }}{# a #}{# b -#}  {{ 2 }}
{{ "a"|center(4)|length }} {{ "ab"|center }}|
{{ 1.23456789012345678 }} {{ 100000000000000000000.0 }} {{ 1.0e-10 }} {{ 12345678901234567.0 }}
{{ 3.0|int }} {{ 1e3|int }} {{ "1e3"|int }} {{ "0.5"|float }} {{ ".5"|float }} {{ "5."|float }} {{ "nan"|float }} {{ "inf"|float }}
{{ 9007199254740993 }} {{ 9007199254740993 + 0.0 }} {{ 4611686018427387904 * 1 }}
{{ "a" == "a"|e }} {{ ("a"|e) in ["a"] }} {{ "A"|lower == "a" }}
{{ "ab" > "a" }} {{ "a" > "B" }} {{ "é" > "z" }} {{ [] < [1] }} {{ [1] == [1] }} {{ {"a": 1} == {"a": 1.0} }}
{{ "Ǆ"|lower }} {{ "ŉ"|upper }} {{ "İ"|length }} {{ "ﬁ"|upper }} {{ "ǆ"|capitalize }}
{{ "1 2 3".split()|sum(start=0) if false else "skip" }} {{ "a b".title() }} {{ "3rd place".title() }} {{ "3rd place"|title }}
{{ "a (b) [c] {d} <e>"|title }} {{ "x-y_z"|title }} {{ "ÀB cd"|title }}
'''

REFUSED = r'''
{{ attributes.visits > 9 }}
{{ 1 / 0 }}
{{ "a" + 1 }}
{{ 1 + "a" }}
{{ "a" < 1 }}
{{ none < 1 }}
{{ [1] + "a" }}
{{ "a" - "b" }}
{{ -"a" }}
{{ 5|length }}
{{ none|length }}
{{ 5|first }}
{{ ["a", 1]|sort }}
{{ ["a"]|sum }}
{{ "x"|round }}
{{ "%d"|format("x") }}
{{ "%s"|format() }}
{{ "%s"|format(1, 2) }}
{{ "abc"|truncate(2) }}
{{ missing + 1 }}
{{ missing < 1 }}
{{ "x"|nosuch }}
{{ "x" is nosuch }}
{{ "x".nosuch() }}
{{ nosuch() }}
{{ first name }}
{{ first_name }
{{ first_name | }}
{{ (first_name }}
{{ first_name) }}
{{ [1, 2 }}
{{ "unclosed }}
{% if %}x{% endif %}
{% if a %}x
{% endif %}
{% for x %}{% endfor %}
{% for in x %}{% endfor %}
{% else %}
{% elseif x %}
{% if a %}{% else if b %}{% endif %}
{% if a %}{% endfor %}
{# unclosed
<style>@media screen{#main{color:red}.a{b:c}}</style>body
<style>.b{%x}</style>
{{#if first_name}}a{{/if}}
{{{first_name}}}
{{ .Subscriber.FirstName }}
{{ person.first_name|default:"friend" }}
{{ first_name|default(“there”) }}
{{ <b>first_name</b> }}
{{ first_name|default(&quot;x&quot;) }}
{% if attributes.visits &gt; 3 %}y{% endif %}
{{ a ? b : c }}
{{ a && b }}
{{ a || b }}
{{ !a }}
{% for a, b in [(1, 2, 3)] %}{{ a }}{% endfor %}
{% for x in 5 %}{% endfor %}
{{ "x"|upper(1) }}
{{ "x"|replace("a") }}
{{ "x"|replace("a", nosuch=1) }}
{{ 2x }}
{{ range(1, 2, 0)|list }}
{{ "a" is divisibleby 2 }}
{% set %}
{% set x %}unclosed
{% set x = %}
{{ x = 1 }}
{{ }}
{% raw %}unclosed
{{ 1 2 }}
{{ a.b. }}
{{ "a" ~ }}
{{ a[ }}
{{ 5() }}
'''


def blocks(text):
    return [line for line in text.strip("\n").split("\n") if line]


def rendered(html, template):
    env = jinja2.Environment(autoescape=html, undefined=jinja2.ChainableUndefined)
    try:
        return {"text": env.from_string(template).render(**VALUES)}
    except Exception as e:  # every refusal counts
        return {"refused": type(e).__name__}


def recorded():
    multi = ["{% if yes %}\n  block\n{% endif %}\nend\n", "a\r\nb\rc\n\n", "{% for x in [1, 2] -%}\n  {{ x }}\n{%- endfor %}\n",
             "{{ first_name }}\n", "{# c #}\nx{% set a = 1 %}\ny"]
    return [{"template": t, "html": rendered(True, t), "text": rendered(False, t)}
            for t in blocks(SNIPPETS) + multi + blocks(REFUSED)]


if __name__ == "__main__":
    out = {"jinja2": jinja2.__version__, "values": VALUES, "snippets": recorded()}
    with open("recorded.json", "w", encoding="utf-8") as f:
        json.dump(out, f, ensure_ascii=False, indent=1)
        f.write("\n")
    print(len(out["snippets"]), "snippets")
