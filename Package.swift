// swift-tools-version: 6.2

import PackageDescription

// With ATTACHE_FUZZ in the environment the parsers are built for libFuzzer, into a folder of their own (`scripts/fuzz.sh`).
let isFuzzing = Context.environment["ATTACHE_FUZZ"] != nil
let fuzzing: [SwiftSetting] =
    isFuzzing ? [.unsafeFlags(["-O", "-sanitize=fuzzer,address"]), .define("FUZZING")] : []

let strict: [SwiftSetting] =
    fuzzing + [
        .enableUpcomingFeature("ExistentialAny"),
        .enableUpcomingFeature("InternalImportsByDefault"),
        .enableUpcomingFeature("MemberImportVisibility"),
        // The reader's small types live in other modules than its loops: without this, and unless they are `public`,
        // their option sets and array accesses stay calls.
        .unsafeFlags(["-cross-module-optimization"], .when(configuration: .release)),
        // That no two have one value in hand at once is looked after by the compiler, and at each step by a debug build,
        // which runs the tests.
        .unsafeFlags(["-enforce-exclusivity=unchecked"], .when(configuration: .release)),
    ]

/// Every parser on any bytes: a test that replays its corpus and mutates it, or libFuzzer's program.
let parsers: [Target.Dependency] = [
    "Archives", "Checking", "Desk", "Documents", "Law", "Ledger", "Lexicon", "Reading", "Seeded", "Tables",
    "Watch",
]
let fuzz: Target =
    isFuzzing
    ? .executableTarget(
        name: "attache-fuzz", dependencies: parsers, path: "Tests/Fuzz", exclude: ["corpus"],
        swiftSettings: strict, linkerSettings: [.unsafeFlags(["-sanitize=address"])])
    : .testTarget(
        name: "FuzzTests", dependencies: parsers, path: "Tests/Fuzz", exclude: ["corpus"],
        swiftSettings: strict)

let package = Package(
    name: "attache",
    products: [
        .executable(name: "attache", targets: ["attache"])
    ],
    traits: [
        .trait(
            name: "PostgreSQL", description: "A ledger may lie in a PostgreSQL database; needs libpq.")
    ],
    dependencies: [
        .package(url: "https://github.com/groue/GRDB.swift", from: "7.10.0"),
        .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
        .package(url: "https://github.com/apple/swift-crypto", from: "4.5.2"),
        .package(url: "https://github.com/hummingbird-project/hummingbird", from: "2.28.1"),
        .package(url: "https://github.com/hummingbird-project/swift-mustache", from: "2.1.1"),
        .package(url: "https://github.com/swift-server/swift-service-lifecycle", from: "2.13.0"),
        .package(url: "https://github.com/apple/swift-log", from: "1.16.2"),
        .package(url: "https://github.com/apple/swift-nio", from: "2.101.2"),
        .package(url: "https://github.com/apple/swift-nio-ssl", from: "2.37.0"),
        .package(url: "https://github.com/apple/swift-metrics", from: "2.7.0"),
        .package(url: "https://github.com/apple/swift-http-types", from: "1.8.0"),
        .package(url: "https://github.com/swift-server/async-http-client", from: "1.37.0"),
    ],
    targets: [
        // What the program knows, embedded by the C compiler.
        .target(name: "TableBytes"),
        .target(name: "Tables", dependencies: ["TableBytes"], swiftSettings: strict),
        .systemLibrary(name: "CLibXML2", pkgConfig: "libxml-2.0", providers: [.apt(["libxml2-dev"])]),

        // A sum at the end of each page of a ledger's file.
        .target(name: "CPageSeals", linkerSettings: [.linkedLibrary("sqlite3")]),
        .systemLibrary(name: "CZlib", pkgConfig: "zlib", providers: [.apt(["zlib1g-dev"])]),
        // Poppler's headers are needed to build; its library is loaded when a PDF is read.
        .target(name: "CPoppler", linkerSettings: [.linkedLibrary("dl")]),
        .systemLibrary(name: "CArchive", pkgConfig: "libarchive", providers: [.apt(["libarchive-dev"])]),
        .target(name: "Archives", dependencies: ["CArchive"], swiftSettings: strict),
        .systemLibrary(name: "CPostgres", pkgConfig: "libpq", providers: [.apt(["libpq-dev"])]),

        // The compiled lexicon, where `make build` has made one; empty in a plain `swift build`.
        .target(name: "LexiconImage", exclude: []),
        .executableTarget(
            name: "lexicon-compiler", dependencies: ["Lexicon"], path: "Sources/LexiconCompiler",
            swiftSettings: strict),
        .target(name: "Lexicon", dependencies: ["Tables", "LexiconImage"], swiftSettings: strict),
        .target(
            name: "Documents",
            dependencies: [
                "CLibXML2", "CPoppler", "CZlib", .product(name: "Crypto", package: "swift-crypto"),
            ],
            swiftSettings: strict),
        .target(name: "Reading", dependencies: ["Lexicon", "Documents"], swiftSettings: strict),
        .target(name: "Law", swiftSettings: strict),
        .target(
            name: "Ledger",
            dependencies: [
                "Reading", "Documents", "Law", "Tables", "CZlib", "CPageSeals",
                .target(name: "CPostgres", condition: .when(traits: ["PostgreSQL"])),
                .product(name: "GRDB", package: "GRDB.swift"),
                .product(name: "GRDBSQLite", package: "GRDB.swift"),
                .product(name: "Crypto", package: "swift-crypto"),
            ],
            swiftSettings: strict),
        .target(
            name: "Checking", dependencies: ["Ledger", "Reading", "Law", "Lexicon", "Tables"],
            swiftSettings: strict),
        .target(
            name: "Relations", dependencies: ["Ledger", "Reading", "Law", "Lexicon", "Tables"],
            swiftSettings: strict),
        .target(
            name: "Briefing",
            dependencies: ["Relations", "Checking", "Ledger", "Reading", "Law", "Lexicon", "Documents"],
            swiftSettings: strict),
        // The desk's templates, style sheet and script, embedded by the C compiler.
        .target(name: "WebBytes"),
        .target(
            name: "Desk",
            dependencies: [
                "WebBytes", "Briefing", "Relations", "Checking", "Ledger", "Reading", "Law", "Lexicon",
                "Documents",
                "Tables",
                .product(name: "Hummingbird", package: "hummingbird"),
                .product(name: "Mustache", package: "swift-mustache"),
                .product(name: "HummingbirdCore", package: "hummingbird"),
                .product(name: "ServiceLifecycle", package: "swift-service-lifecycle"),
                .product(name: "UnixSignals", package: "swift-service-lifecycle"),
                .product(name: "Logging", package: "swift-log"),
                .product(name: "NIOCore", package: "swift-nio"),
                .product(name: "NIOPosix", package: "swift-nio"),
                .product(name: "HTTPTypes", package: "swift-http-types"),
                .product(name: "CoreMetrics", package: "swift-metrics"),
                .product(name: "Crypto", package: "swift-crypto"),
            ],
            swiftSettings: strict),
        // The only target that talks to the network outward.
        .target(
            name: "Watch",
            dependencies: [
                "Ledger", "Documents", "Law", "Tables", "CLibXML2",
                .product(name: "AsyncHTTPClient", package: "async-http-client"),
                .product(name: "NIOCore", package: "swift-nio"),
                .product(name: "NIOHTTP1", package: "swift-nio"),
                .product(name: "NIOPosix", package: "swift-nio"),
                .product(name: "NIOSSL", package: "swift-nio-ssl"),
                .product(name: "Crypto", package: "swift-crypto"),
            ],
            swiftSettings: strict),
        .executableTarget(
            name: "attache",
            dependencies: [
                "Desk", "Watch", "Briefing", "Relations", "Checking", "Ledger", "Reading", "Law", "Lexicon",
                "Documents",
                "Tables", "Archives",
                .product(name: "Logging", package: "swift-log"),
                .product(name: "ArgumentParser", package: "swift-argument-parser"),
            ],
            swiftSettings: strict),
        .executableTarget(
            name: "attache-bench",
            dependencies: [
                "Reading", "Documents", "Lexicon", "Law", "Ledger", "Checking", "Relations", "Tables",
                "PressArticles", "Seeded",
                .product(name: "Crypto", package: "swift-crypto"),
            ],
            path: "bench",
            swiftSettings: strict),

        // The generator of all tests and measurements that need chance.
        .target(name: "Seeded", path: "Tests/Seeded", swiftSettings: strict),

        // Articles made from the record, for the tests of the checker and the bench.
        .target(
            name: "PressArticles",
            dependencies: ["Seeded", "Checking", "Documents", "Law", "Ledger", "Lexicon", "Tables"],
            path: "Tests/PressArticles", swiftSettings: strict),

        .testTarget(
            name: "LexiconTests", dependencies: ["Lexicon", "Tables", "Seeded"], exclude: ["Fixtures"],
            swiftSettings: strict),
        .testTarget(name: "DocumentsTests", dependencies: ["Documents", "Seeded"], swiftSettings: strict),
        .testTarget(
            name: "ArchivesTests", dependencies: ["Archives", "Seeded"], swiftSettings: strict),
        .testTarget(
            name: "ReadingTests", dependencies: ["Reading", "Lexicon", "Documents", "Seeded"],
            exclude: ["Fixtures"],
            swiftSettings: strict),
        .testTarget(name: "LawTests", dependencies: ["Law"], swiftSettings: strict),
        .testTarget(
            name: "LedgerTests",
            dependencies: [
                "Ledger", "Reading", "Documents", "Tables", "Law", "Seeded",
                .product(name: "GRDB", package: "GRDB.swift"),
                .product(name: "Crypto", package: "swift-crypto"),
            ],
            swiftSettings: strict),
        .testTarget(
            name: "CheckingTests",
            dependencies: [
                "Checking", "Ledger", "Reading", "Documents", "Law", "Lexicon", "Tables", "PressArticles",
            ],
            swiftSettings: strict),
        .testTarget(
            name: "RelationsTests",
            dependencies: [
                "Relations", "Ledger", "Reading", "Documents", "Law", "Lexicon", "Seeded", "Tables",
            ],
            exclude: ["Fixtures"], swiftSettings: strict),
        .testTarget(
            name: "BriefingTests",
            dependencies: [
                "Relations", "Briefing", "Checking", "Ledger", "Reading", "Documents", "Law", "Lexicon",
                "Tables",
            ],
            swiftSettings: strict),
        .testTarget(
            name: "DeskTests",
            dependencies: [
                "Desk", "Briefing", "Relations", "Checking", "Ledger", "Reading", "Law", "Lexicon",
                "Documents",
                "Tables",
                .product(name: "Hummingbird", package: "hummingbird"),
                .product(name: "HummingbirdTesting", package: "hummingbird"),
                .product(name: "HTTPTypes", package: "swift-http-types"),
                .product(name: "Logging", package: "swift-log"),
                .product(name: "CoreMetrics", package: "swift-metrics"),
                .product(name: "NIOCore", package: "swift-nio"),
            ],
            swiftSettings: strict),
        .testTarget(
            name: "WatchTests",
            dependencies: [
                "Watch", "Ledger", "Documents", "Law", "Reading", "Lexicon", "Tables",
                .product(name: "NIOCore", package: "swift-nio"),
                .product(name: "NIOHTTP1", package: "swift-nio"),
                .product(name: "NIOPosix", package: "swift-nio"),
                .product(name: "NIOSSL", package: "swift-nio-ssl"),
                .product(name: "Crypto", package: "swift-crypto"),
            ],
            exclude: ["Fixtures"], swiftSettings: strict),
        .testTarget(
            name: "attacheTests",
            dependencies: [
                "attache", "Briefing", "Ledger", "Law",
                .product(name: "Logging", package: "swift-log"),
                .product(name: "ArgumentParser", package: "swift-argument-parser"),
            ],
            exclude: ["Snapshots"], swiftSettings: strict),
        fuzz,
    ],
    swiftLanguageModes: [.v6],
    cxxLanguageStandard: .cxx17
)
