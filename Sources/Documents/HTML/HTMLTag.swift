/// The elements that matter to text; all others are `other`.
enum HTMLTag: UInt8, Sendable {
    case text, other
    case html, head, body, title, meta, base, link, script, style
    case article, main, section, div, header, footer, nav, aside, form, fieldset, address, details, summary
    case h1, h2, h3, h4, h5, h6, p, pre, blockquote, center, hr, br
    case ul, ol, li, dl, dt, dd, figure, figcaption
    case table, caption, thead, tbody, tfoot, tr, td, th
    case a, span, time, img
    case noscript, template, iframe, object, svg, canvas, audio, video, button, input, select, textarea,
        dialog, map
}

extension HTMLTag {
    /// The tag of a name in small letters, as libxml2 gives it.
    init(name: UnsafePointer<UInt8>) {
        self = Self.byName[Self.key(name)] ?? .other
    }

    /// Begins and ends a line of its own.
    var isBlock: Bool {
        switch self {
        case .html, .body, .article, .main, .section, .div, .header, .footer, .nav, .aside, .form, .fieldset,
            .address,
            .details, .summary, .h1, .h2, .h3, .h4, .h5, .h6, .p, .pre, .blockquote, .center, .hr, .ul, .ol,
            .li, .dl,
            .dt, .dd, .figure, .figcaption, .table, .caption, .thead, .tbody, .tfoot, .tr, .td, .th, .dialog:
            true
        default: false
        }
    }

    /// Holds nothing that a reader of the page reads as text.
    var isNeverText: Bool {
        switch self {
        case .head, .title, .meta, .base, .link, .script, .style, .noscript, .template, .iframe, .object,
            .svg, .canvas,
            .audio, .video, .button, .input, .select, .textarea, .dialog, .map:
            true
        default: false
        }
    }

    /// Wraps other blocks, so that the search for the main text may go down into it.
    var isContainer: Bool {
        switch self {
        case .body, .article, .main, .section, .div, .form, .center, .table, .tbody, .tr, .td, .other: true
        default: false
        }
    }

    private static let named: [(String, HTMLTag)] = [
        ("html", .html), ("head", .head), ("body", .body), ("title", .title), ("meta", .meta),
        ("base", .base),
        ("link", .link), ("script", .script), ("style", .style), ("article", .article), ("main", .main),
        ("section", .section), ("div", .div), ("header", .header), ("footer", .footer), ("nav", .nav),
        ("aside", .aside), ("form", .form), ("fieldset", .fieldset), ("address", .address),
        ("details", .details),
        ("summary", .summary), ("h1", .h1), ("h2", .h2), ("h3", .h3), ("h4", .h4), ("h5", .h5), ("h6", .h6),
        ("p", .p), ("pre", .pre), ("blockquote", .blockquote), ("center", .center), ("hr", .hr), ("br", .br),
        ("ul", .ul), ("ol", .ol), ("li", .li), ("dl", .dl), ("dt", .dt), ("dd", .dd), ("figure", .figure),
        ("figcaption", .figcaption), ("table", .table), ("caption", .caption), ("thead", .thead),
        ("tbody", .tbody), ("tfoot", .tfoot), ("tr", .tr), ("td", .td), ("th", .th), ("a", .a),
        ("span", .span),
        ("time", .time), ("img", .img), ("noscript", .noscript), ("template", .template), ("iframe", .iframe),
        ("object", .object), ("svg", .svg), ("canvas", .canvas), ("audio", .audio), ("video", .video),
        ("button", .button), ("input", .input), ("select", .select), ("textarea", .textarea),
        ("dialog", .dialog), ("map", .map),
    ]

    private static let byName: [UInt64: HTMLTag] = {
        var table: [UInt64: HTMLTag] = [:]
        for (name, tag) in named { table[name.withCString(encodedAs: UTF8.self) { key($0) }] = tag }
        return table
    }()

    /// The first seven letters and the length: enough to tell these names apart without making a `String`.
    private static func key(_ name: UnsafePointer<UInt8>) -> UInt64 {
        var key: UInt64 = 0
        var length: UInt64 = 0
        while name[Int(length)] != 0, length < 255 {
            if length < 7 { key = key << 8 | UInt64(name[Int(length)]) }
            length += 1
        }
        return key | length << 56
    }
}
