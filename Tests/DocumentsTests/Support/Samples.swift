/// Papers of our own invention in the forms that the project reads.
enum Samples {
    /// The plain form of a DSCA page.
    static let dsca = """
        Ruritania – Type 9 Harbor Tugs
        NEWS | March 3, 2026
        Media/Public Contact: press@example.gov
        Transmittal No. 26-901
        WASHINGTON, March 03, 2026 - The State Department has made a determination approving a possible Foreign \
        Military Sale to the Government of Ruritania of Type 9 Harbor Tugs for an estimated cost of $12 million. The \
        Defense Security Cooperation Agency delivered the required certification notifying Congress of this sale.
        The Government of Ruritania has requested to buy four (4) harbor tugs and two (2) spare engines. The estimated \
        total cost is $12 million.
        This proposed sale will support the foreign policy goals of the United States.
        There will be no adverse impact on U.S. defense readiness as a result of this proposed sale.
        """

    /// The plain form of a State Department page.
    static let state = """
        Ruritania – Type 9 Harbor Tugs
        June 4, 2026
        Transmittal #26-902
        The U.S. Department of State has made a determination approving a possible Foreign Military Sale to the \
        Government of Ruritania of Type 9 Harbor Tugs. The estimated total cost is $12 million.
        The Government of Ruritania has requested to buy four (4) harbor tugs.
        Implementation of this proposed sale will not require the assignment of any representatives to Ruritania.
        """

    /// A Federal Register document as its site serves it: a page that holds plain text.
    static let register = """
        <html>
        <head>
        <title>Federal Register, Volume 91 Issue 50 (Monday, March 16, 2026)</title>
        </head>
        <body><pre>
        [Federal Register Volume 91, Number 50 (Monday, March 16, 2026)]
        [Notices]
        [Pages 901-902]
        From the Federal Register Online [<a href="http://www.example.gov">www.example.gov</a>]
        [FR Doc No: 2026-90001]

        DEPARTMENT OF DEFENSE

        Office of the Secretary

        [Transmittal No. 26-901]


        Arms Sales Notification

        AGENCY: Defense Security Cooperation Agency, Department of Defense
        (DoD).

            (i) Prospective Purchaser: Government of Ruritania
        Other...................................  $ 12 million

        [[Page 902]]

        a contact at <a href="/x"><span class="__cf_email__" data-cfemail="00">[email&#160;protected]</span></a>.
        [FR Doc. 2026-90001 Filed 3-13-26; 8:45 am]
        BILLING CODE 6001-FR-P

        </pre><script src="/decode.js"></script></body>
        </html>
        """

    /// The Congressional Record's form of the same.
    static let record = """
        [Congressional Record Volume 172, Number 40 (Tuesday, March 3, 2026)]
        [Senate]
        [Page S901]

                                ARMS SALES NOTIFICATION

          Mr. CHAIRMAN. Mr. President, the Arms Export Control Act requires that Congress receive prior notification
        of certain proposed arms sales.
          Transmittal No. 26-901
          (i) Prospective Purchaser: Government of Ruritania.
        """

    static let resolution = """
        119th CONGRESS
        2d Session

        S.J. RES. 901

        Providing for congressional disapproval of the proposed foreign military sale to Ruritania of certain tugs.

        JOINT RESOLUTION

        Resolved by the Senate and House of Representatives of the United States of America in Congress assembled,
        That the issuance of a letter of offer for the following proposed sale is prohibited: Transmittal No. 26-901.
        """

    /// An article that quotes a notice at length.
    static let article = """
        Ruritania in line for American tugs

        STRELSAU, March 4, 2026 — Ruritania may buy four harbor tugs, officials said on Tuesday, after Washington agreed.

        "The State Department has made a determination approving a possible Foreign Military Sale to the Government of
        Ruritania," the agency wrote; it "delivered the required certification notifying Congress".

        The proposed sale will improve the port's safety, according to the notice (Transmittal No. 26-901).

        "There will be no adverse impact on U.S. defense readiness as a result of this proposed sale," it added.
        """

    /// A news page with everything around its article.
    static let page = """
        <!DOCTYPE html>
        <html lang="en-GB">
        <head>
        <title>Ruritania orders four tugs | The Harbour Times</title>
        <meta property="og:title" content="Ruritania orders four tugs">
        <meta property="article:published_time" content="2026-03-04T07:30:00+01:00">
        <style>.x { color: red }</style>
        </head>
        <body class="single no-sidebar">
        <header class="site-header"><h1 class="logo"><a href="/">The Harbour Times</a></h1></header>
        <nav><ul><li><a href="/a">Home</a></li><li><a href="/b">Shipping</a></li></ul></nav>
        <div class="cookie-banner"><p>We use cookies to make this site better for everybody who reads it. Accept all?</p></div>
        <div class="layout">
        <div class="breadcrumbs"><a href="/">Home</a> / <a href="/b">Shipping</a></div>
        <h1>Ruritania orders four tugs</h1>
        <p class="byline">By A. Hentzau</p>
        <div class="share-bar"><a>Share</a> <a>Tweet</a> <a>Mail</a></div>
        <div class="story">
        <p>Ruritania has ordered four harbour tugs from a yard in Zenda, the Ministry of Ports announced in Strelsau.</p>
        <div class="advert"><p>Buy our rope, the best rope that was ever made for a ship of any size.</p></div>
        <p>The con<b>tract</b> is worth 12&nbsp;million crowns &amp; runs to 2029,<br>with an option for two more.</p>
        <ul><li>Four tugs of Type 9</li><li><p>Two spare engines</p></li></ul>
        <table><tr><th>Item</th><th>Number</th></tr><tr><td>Tugs</td><td>4</td></tr></table>
        <p style="display: none">Hidden words that no reader of the page has ever seen in the article itself.</p>
        <p>Delivery begins next year, and the first crew has already been sent to Zenda for its training.</p>
        </div>
        <div class="related-posts"><h2>Related</h2><p><a href="/1">An older story on tugs that somebody wrote once</a></p></div>
        <div id="comments"><p>I for one think that four tugs are not enough for a harbour of that size, said nobody.</p>
        <form><textarea>Leave a reply</textarea></form></div>
        </div>
        <script>var words = "never shown";</script>
        <footer><p>All rights reserved. The Harbour Times is a paper of our own invention, made for this test.</p></footer>
        </body></html>
        """
}
