/// Sets JSON of one line over many, byte for byte as the encoder sets it for people.
enum JSONIndent {
    static func pretty(_ line: some Sequence<UInt8>) -> [UInt8] {
        var result: [UInt8] = []
        var depth = 0
        var isText = false
        var isEscaped = false
        var isFirst = false
        func breakLine() {
            result.append(UInt8(ascii: "\n"))
            for _ in 0..<depth { result += [UInt8(ascii: " "), UInt8(ascii: " ")] }
        }
        for byte in line {
            if isText {
                result.append(byte)
                if isEscaped {
                    isEscaped = false
                } else if byte == UInt8(ascii: "\\") {
                    isEscaped = true
                } else if byte == UInt8(ascii: "\"") {
                    isText = false
                }
                continue
            }
            switch byte {
            case UInt8(ascii: "}"), UInt8(ascii: "]"):
                // What holds nothing has an empty line in it.
                if isFirst { result.append(UInt8(ascii: "\n")) }
                isFirst = false
                depth -= 1
                breakLine()
                result.append(byte)
                continue
            default: break
            }
            if isFirst {
                isFirst = false
                breakLine()
            }
            switch byte {
            case UInt8(ascii: "{"), UInt8(ascii: "["):
                result.append(byte)
                depth += 1
                isFirst = true
            case UInt8(ascii: ","):
                result.append(byte)
                breakLine()
            case UInt8(ascii: ":"): result += [UInt8(ascii: " "), byte, UInt8(ascii: " ")]
            case UInt8(ascii: "\""):
                result.append(byte)
                isText = true
            default: result.append(byte)
            }
        }
        return result
    }
}
