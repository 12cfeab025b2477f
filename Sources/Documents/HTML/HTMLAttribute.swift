/// An attribute whose value says something about the text; all others are not kept.
struct HTMLAttribute: Sendable {
    let name: Name
    /// The value, as a range of the tree's bytes.
    let value: Range<Int32>

    enum Name: UInt8, Sendable {
        case id, classes, itemprop, role, style, hidden, ariaHidden, property, name, content, datetime, lang,
            type
        case charset, href, rel

        init?(_ name: UnsafePointer<UInt8>) {
            switch String(cString: name) {
            case "id": self = .id
            case "class": self = .classes
            case "itemprop": self = .itemprop
            case "role": self = .role
            case "style": self = .style
            case "hidden": self = .hidden
            case "aria-hidden": self = .ariaHidden
            case "property": self = .property
            case "name": self = .name
            case "content": self = .content
            case "datetime": self = .datetime
            case "lang", "xml:lang": self = .lang
            case "type": self = .type
            case "charset": self = .charset
            case "href": self = .href
            case "rel": self = .rel
            default: return nil
            }
        }
    }
}
