/// A form in which a page can be had: the end of its address says which.
enum Representation: String, CaseIterable, Sendable, Hashable {
    case html, data, json, csv, atom, ics, note, text, css, script, picture

    /// What stands behind the page's address; nothing for the page itself.
    var suffix: String {
        switch self {
        case .html, .data, .text, .css, .script, .picture: ""
        case .json: ".json"
        case .csv: ".csv"
        case .atom: ".atom"
        case .ics: ".ics"
        case .note: ".md"
        }
    }

    var mediaType: String {
        switch self {
        case .html: "text/html; charset=utf-8"
        case .json, .data: "application/json"
        case .csv: "text/csv; charset=utf-8"
        case .atom: "application/atom+xml; charset=utf-8"
        case .ics: "text/calendar; charset=utf-8"
        case .note: "text/markdown; charset=utf-8"
        case .text: "text/plain; charset=utf-8"
        case .css: "text/css; charset=utf-8"
        case .script: "text/javascript; charset=utf-8"
        case .picture: "image/svg+xml"
        }
    }

    /// As a page names it in a link.
    var name: String {
        switch self {
        case .html: "page"
        case .json, .data: "JSON"
        case .csv: "CSV"
        case .atom: "feed"
        case .ics: "calendar"
        case .note: "note"
        case .text: "text"
        case .css, .script, .picture: "file"
        }
    }
}
