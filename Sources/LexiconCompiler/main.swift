// lexicon-compiler: lays the lexicon out as plain memory, for the program to map and not to parse.
//
// Enters: the tables embedded in this program, and the path of the image to write. Leaves: that file, whole or not
// at all. Called by `make build` before the program itself is built; the layout is Sources/Lexicon/LexiconImage.swift.

import Foundation
import Lexicon

guard CommandLine.arguments.count == 2 else {
    FileHandle.standardError.write(Data("usage: lexicon-compiler IMAGE\n".utf8))
    exit(64)
}
let image = Data(LexiconImage.compile(Lexicon()))
let url = URL(fileURLWithPath: CommandLine.arguments[1])
if (try? Data(contentsOf: url)) == image { exit(0) }
do {
    try image.write(to: url, options: .atomic)
} catch {
    FileHandle.standardError.write(Data("lexicon-compiler: \(url.path): cannot be written: \(error)\n".utf8))
    exit(73)
}
