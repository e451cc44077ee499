import HubSource
