# make site      install what is missing and build this repository's own hub into Output/
# make preview   show this repository's own hub in a browser while it is written
# make test      install what the tests need and run all of them
# make binary    a program that can be copied to a machine without Swift: .build/static/release/handrail
# make bench     measure building against Hugo and the least that is possible; the table goes to Benchmarks/RESULTS.md
# make bench-preview  measure how soon a save shows in a browser
# make clean     delete what building made (not Output/)

.PHONY: site preview test binary bench bench-preview tools clean

site: tools
	@echo "Building handrail (the first time takes two to four minutes)."
	@swift build -c release --product handrail
	@echo "Building the hub in Content/ into Output/."
	@"$$(swift build -c release --show-bin-path)/handrail" build

preview: tools
	@echo "Building handrail (the first time takes two to four minutes)."
	@swift build -c release --product handrail
	@"$$(swift build -c release --show-bin-path)/handrail" preview --open

# Optimised once more as a whole when it is linked, which takes a minute longer. The C++ library goes into it with Swift's own: to look
# for it takes a millisecond at each start.
binary: tools
	@mkdir -p .build/lib && ln -sf "$$(clang -print-file-name=libstdc++.a)" .build/lib/libstdc++.a
	@swift build -c release --static-swift-stdlib --product handrail --scratch-path .build/static \
		--experimental-lto-mode full -Xswiftc -use-ld=lld -Xlinker -L.build/lib

tools:
	@Scripts/install-build-tools.sh

bench: tools
	@Scripts/bench.sh $(BENCH)

bench-preview: tools
	@Scripts/install-test-tools.sh
	@swift build -c release --product handrail
	@.venv/bin/python Benchmarks/preview.py --handrail .build/release/handrail $(BENCH)

test: tools
	@Scripts/test.sh

clean:
	rm -rf .build .venv .venv-print Screenshots
