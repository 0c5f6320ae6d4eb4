from home.models.demo import DemoDigest
from home.models.home_page import HomePage
from home.models.text_page import TextPage

__all__ = ["DemoDigest", "HomePage", "TextPage"]
