package io.ccaas.sdk.doctor;

/** One self-contained page: no script, no outside resource, and a policy that forbids both. */
final class PageFrame {

    private static final String STYLE = """
            :root{color-scheme:light dark;--bg:#f6f7f9;--card:#fff;--ink:#1b1f27;--soft:#596273;--line:#dfe3ea;
            --ok:#1a7f4b;--ok-bg:#e3f4ea;--warning:#8a5a00;--warning-bg:#fdf0cf;--error:#b3261e;--error-bg:#fbe4e2;--flow:#3459c7}
            @media(prefers-color-scheme:dark){:root{--bg:#12151b;--card:#1b2029;--ink:#e7eaf0;--soft:#a0a9b8;--line:#303845;
            --ok:#6fd39b;--ok-bg:#173426;--warning:#f0c25c;--warning-bg:#3a2e10;--error:#ff9d95;--error-bg:#431d1a;--flow:#93acff}}
            *{box-sizing:border-box}
            body{margin:0;background:var(--bg);color:var(--ink);font:16px/1.5 system-ui,-apple-system,"Segoe UI",Roboto,sans-serif}
            main{max-width:64rem;margin:0 auto;padding:2rem 1rem 3rem}
            h1{font-size:1.6rem;line-height:1.2;margin:0 0 .25rem}p{margin:0 0 1.25rem;color:var(--soft)}
            .sum{display:flex;flex-wrap:wrap;gap:.5rem;margin:0 0 1.5rem;padding:0;list-style:none}
            .sum li,.tag{border-radius:1rem;padding:.15rem .7rem;font-weight:600;font-size:.85rem;white-space:nowrap}
            .OK{color:var(--ok);background:var(--ok-bg)}.WARNING{color:var(--warning);background:var(--warning-bg)}
            .ERROR{color:var(--error);background:var(--error-bg)}
            details{background:var(--card);border:1px solid var(--line);border-radius:.75rem;margin:0 0 .75rem;overflow:hidden}
            summary{display:flex;flex-wrap:wrap;align-items:center;gap:.25rem .75rem;padding:.8rem 2.5rem .8rem 1rem;cursor:pointer;position:relative}
            summary b{font-size:1.05rem;overflow-wrap:anywhere}summary span.of{color:var(--soft);font-size:.9rem;overflow-wrap:anywhere}
            summary::-webkit-details-marker{display:none}summary{list-style:none}
            summary::after{content:"+";position:absolute;right:1rem;top:.8rem;color:var(--soft);font-weight:600}
            details[open] summary::after{content:"\\2212"}
            table{border-collapse:collapse;table-layout:fixed;width:100%;font-size:.92rem}
            th,td{text-align:left;vertical-align:top;padding:.55rem 1rem;border-top:1px solid var(--line);overflow-wrap:anywhere}
            th{color:var(--soft);font-weight:600;font-size:.8rem}th:first-child{width:25%}.map~details th:first-child{width:9%}.map~details th:nth-child(n+4){width:26%}td div+div{margin-top:.6rem}.k{white-space:nowrap}
            td .c{display:block;color:var(--soft);font-size:.8rem;margin-top:.2rem}
            .map{background:var(--card);border:1px solid var(--line);border-radius:.75rem;padding:1rem;margin:0 0 1.25rem;overflow-x:auto}
            .map svg{display:block;width:100%;height:auto;min-width:44rem}
            footer{color:var(--soft);font-size:.85rem;margin-top:1.5rem}
            @media(max-width:44rem){main{padding:1.25rem .75rem 2rem}thead{display:none}tr{display:block;border-top:1px solid var(--line);padding:.6rem 0}
            td{display:block;border:0;padding:.15rem 1rem}
            td[data-l]:not(:empty)::before{content:attr(data-l) ": ";color:var(--soft);font-size:.8rem;font-weight:600}}
            @media print{details{break-inside:avoid}}
            """;

    private PageFrame() {}

    /** The texts are markup already. */
    static String page(String title, String lead, String body, String foot) {
        return "<!doctype html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n"
                + "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'unsafe-inline'\">\n"
                + "<meta name=\"referrer\" content=\"no-referrer\">\n"
                + "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n<title>"
                + title + "</title>\n<style>\n" + STYLE + "</style>\n</head>\n<body>\n<main>\n<h1>" + title
                + "</h1>\n<p>"
                + lead + "</p>\n" + body + "<footer>" + foot + "</footer>\n</main>\n</body>\n</html>\n";
    }
}
