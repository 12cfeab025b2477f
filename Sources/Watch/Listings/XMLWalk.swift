internal import CLibXML2

/// An element of an XML document as it goes by.
struct XMLElement {
    /// Without its prefix, in small letters.
    let name: String
    let depth: Int
    let attributes: [String: String]
}

/// Goes through an XML document piece by piece, without a tree: what is not wanted costs no memory.
///
/// No entity of the document's own is replaced, no other document is read, and no network is asked.
struct XMLWalk {
    /// What to do with the rest.
    enum Step { case on, stop }

    /// - Parameters:
    ///   - begins: an element begins.
    ///   - text: words within the element that began last and is still open, by its depth.
    ///   - ends: an element ends.
    /// - Returns: whether the document was one, as far as it was looked at.
    static func through(
        _ bytes: [UInt8], begins: (XMLElement) -> Step, text: (String, Int) -> Void,
        ends: (String, Int) -> Step
    ) -> Bool {
        _ = library
        guard let count = Int32(exactly: bytes.count), count > 0 else { return false }
        return bytes.withUnsafeBytes { raw in
            let options =
                XML_PARSE_NONET.rawValue | XML_PARSE_NOERROR.rawValue | XML_PARSE_NOWARNING.rawValue
                | XML_PARSE_RECOVER.rawValue
            guard
                let reader = xmlReaderForMemory(
                    raw.bindMemory(to: CChar.self).baseAddress, count, nil, nil, Int32(options))
            else { return false }
            defer { xmlFreeTextReader(reader) }
            var isAny = false
            while xmlTextReaderRead(reader) == 1 {
                isAny = true
                let depth = Int(xmlTextReaderDepth(reader))
                // Of documents that people write none is deeper.
                guard depth < 64 else { return true }
                switch UInt32(xmlTextReaderNodeType(reader)) {
                case XML_READER_TYPE_ELEMENT.rawValue:
                    let isEmpty = xmlTextReaderIsEmptyElement(reader) == 1
                    let element = XMLElement(name: name(reader), depth: depth, attributes: attributes(reader))
                    if begins(element) == .stop { return true }
                    if isEmpty, ends(element.name, depth) == .stop { return true }
                case XML_READER_TYPE_END_ELEMENT.rawValue:
                    if ends(name(reader), depth) == .stop { return true }
                case XML_READER_TYPE_TEXT.rawValue, XML_READER_TYPE_CDATA.rawValue:
                    if let value = xmlTextReaderConstValue(reader) {
                        text(String(cString: value), depth - 1)
                    }
                default: break
                }
            }
            return isAny
        }
    }

    private static let library: Void = xmlInitParser()

    private static func name(_ reader: xmlTextReaderPtr) -> String {
        xmlTextReaderConstLocalName(reader).map { String(cString: $0).lowercased() } ?? ""
    }

    private static func attributes(_ reader: xmlTextReaderPtr) -> [String: String] {
        guard xmlTextReaderHasAttributes(reader) == 1 else { return [:] }
        var found: [String: String] = [:]
        while xmlTextReaderMoveToNextAttribute(reader) == 1, found.count < 32 {
            if let value = xmlTextReaderConstValue(reader) { found[name(reader)] = String(cString: value) }
        }
        xmlTextReaderMoveToElement(reader)
        return found
    }
}
