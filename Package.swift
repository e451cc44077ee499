// swift-tools-version: 6.1
import PackageDescription

let package = Package(
    name: "handrail",
    platforms: [.macOS(.v15)],
    products: [.executable(name: "handrail", targets: ["handrail"])],
    dependencies: [
        .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
        .package(url: "https://github.com/hummingbird-project/swift-mustache", from: "2.1.1"),
        .package(url: "https://github.com/swhitty/FlyingFox", from: "0.27.1"),
        .package(url: "https://github.com/swiftlang/swift-subprocess", from: "1.0.2"),
    ],
    targets: [
        // The floors, lowest first. A target imports only what stands above it in this list.
        .systemLibrary(
            name: "CCmark", pkgConfig: "libcmark",
            providers: [.apt(["libcmark-dev"]), .brew(["cmark"])]),
        .systemLibrary(
            name: "CZlib", pkgConfig: "zlib",
            providers: [.apt(["zlib1g-dev"]), .brew(["zlib"])]),
        .systemLibrary(
            name: "CYAML", pkgConfig: "yaml-0.1",
            providers: [.apt(["libyaml-dev"]), .brew(["libyaml"])]),
        .systemLibrary(name: "CMimalloc", providers: [.apt(["libmimalloc-dev"])]),
        .target(name: "CCmarkArena", dependencies: ["CCmark"]),
        .target(name: "HubSource", dependencies: ["CCmark", "CCmarkArena", "CYAML", "CZlib"]),
        .target(name: "HubModel", dependencies: ["HubSource"]),
        .target(
            name: "HubRender",
            dependencies: ["HubModel", .product(name: "Mustache", package: "swift-mustache")],
            plugins: ["EmbedFilesPlugin"]),
        .target(
            name: "HubChecks", dependencies: ["HubModel"], exclude: ["Words"], plugins: ["EmbedFilesPlugin"]),
        .target(
            name: "HubPrint", dependencies: ["HubRender", .product(name: "Subprocess", package: "swift-subprocess")],
            exclude: ["Driver"], plugins: ["EmbedFilesPlugin"]),
        .target(
            name: "HubBuild", 
            dependencies: [
                "HubChecks", "HubPrint", "HubRender", .product(name: "Subprocess", package: "swift-subprocess"),
            ], exclude: ["Starter"],
            plugins: ["EmbedFilesPlugin"]),
        .target(
            name: "HubPreview", dependencies: ["HubBuild", .product(name: "FlyingSocks", package: "FlyingFox")],
            exclude: ["Assets"], plugins: ["EmbedFilesPlugin"]),
        .executableTarget(
            name: "handrail",
            dependencies: [
                "HubBuild", "HubPreview", "HubPrint", .product(name: "ArgumentParser", package: "swift-argument-parser"),
                .product(name: "Subprocess", package: "swift-subprocess"),
                .target(name: "CMimalloc", condition: .when(platforms: [.linux])),
            ],
            // Takes the place of malloc: a page is thousands of small pieces of memory (Documentation/Decisions/0055). Named here, it
            // comes before the C library, whose malloc would be taken else.
            linkerSettings: [.linkedLibrary("mimalloc", .when(platforms: [.linux]))]),

        // The default theme and the starter hub travel inside the program: a small tool writes them as string literals.
        .executableTarget(name: "EmbedFiles"),
        .plugin(name: "EmbedFilesPlugin", capability: .buildTool(), dependencies: ["EmbedFiles"]),

        // What the tests of files kill, lock out and take permissions from: it is only ever run by them.
        .executableTarget(name: "OutputTrial", dependencies: ["HubBuild"], path: "Tests/OutputTrial"),
        .target(name: "TrialSupport", path: "Tests/TrialSupport"),
        .testTarget(
            name: "HubSourceTests", dependencies: ["HubSource", "HubRender", "OutputTrial", "TrialSupport"],
            exclude: ["Resources/README.md"],
            resources: [.copy("Assets/PDFs"), .copy("Resources/commonmark-0.30.json")]),
        .target(name: "SampleHub", dependencies: ["HubModel"], path: "Tests/SampleHub"),
        .testTarget(name: "HubModelTests", dependencies: ["HubModel", "SampleHub", "TrialSupport"]),
        .testTarget(
            name: "HubRenderTests", dependencies: ["HubBuild", "HubRender", "SampleHub", "TrialSupport"],
            exclude: ["Golden/Hub", "Golden/Pages"]),
        .testTarget(name: "HubChecksTests", dependencies: ["HubChecks", "SampleHub"], exclude: ["Wording.txt"]),
        .testTarget(name: "HubPrintTests", dependencies: ["HubPrint", "SampleHub", "TrialSupport"]),
        .testTarget(name: "HubPreviewTests", dependencies: ["HubPreview", "HubPrint", "TrialSupport"]),
        .testTarget(name: "HubBuildTests", dependencies: ["HubBuild", "OutputTrial", "TrialSupport"]),
        .testTarget(name: "CommandTests", dependencies: ["handrail", "HubChecks", "HubModel", "TrialSupport"]),
    ]
)
