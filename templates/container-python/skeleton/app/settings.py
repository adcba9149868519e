"""What the environment says."""

import os

PORT = int(os.environ.get("PORT") or ${{ values.port }})
