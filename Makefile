# make site      install what is missing and build this repository's own hub into Output/
# make test      install what the tests need and run all of them
# make clean     delete what building made (not Output/)

.PHONY: site test binary tools clean

site: binary
	@echo "Building the hub in Content/ into Output/."
	@$$(swift build -c release --show-bin-path)/handrail build

# The Swift runtime goes into the binary, so that it can be copied to a machine without Swift.
binary: tools
	@echo "Building handrail (the first time takes two to four minutes)."
	@swift build -c release --static-swift-stdlib --product handrail

tools:
	@Scripts/install-build-tools.sh

test: tools
	@Scripts/test.sh

clean:
	rm -rf .build .venv Screenshots
