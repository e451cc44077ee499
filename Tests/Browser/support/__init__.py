"""What the browser tests share: the built site, a small server, a browser, probes."""
