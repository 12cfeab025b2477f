package import Ledger

/// What `attache search --format json` prints.
package struct SearchAnswer: Encodable {
    let schema = "attache.search/1"
    let hits: [SearchHit]

    package init(hits: [SearchHit]) { self.hits = hits }
}
